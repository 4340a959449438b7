/// A small case that uses most parts of the format, with nothing to remark on. Every rule's examples
/// are this case with something changed in it, and so are most of the cases that tests break.
enum ExampleCase {
  static let file = "scenario.yaml"
  static let folder = "quiet-house"
  static let translationLanguage = "da"

  static let yaml = formatLine + head + story + end

  static let formatLine = "format: 1\n"

  private static let head = """
    id: quiet-house
    language: en
    country: DK
    title: The quiet house

    about:
      summary: A man with weak lungs is home again.
      citizen: A man of 73 and his wife.
      home: A house with a garden.
      content-notice: breathlessness
      minutes: 30
      goals: [early-conversation]
      reviewed: {by: not yet}

    start:
      place: home
      relief: 5
      safety: 4
      dignity: 6
      family: 5
      known-wishes: [own-bed]
      plan: [talk]
      preparation-slots: 2
      hand-overs: 2

    roles:
      wife:
        title: Wife
        sector: network
        reach: [day, evening, night, weekend]
        brief: You are tired.
      home-nurse:
        title: Home nurse
        sector: municipality
        reach: [day, evening, night, weekend]
        can: [assess]
        brief: You have known them for years.
      gp:
        title: Doctor
        sector: general-practice
        reach: [day]
        commitment: {default: 1, allowed: [0, 1, 2, 3]}
        brief: You have many patients.

    facts:
      talked-early: The team has talked with him.

    wishes:
      own-bed:
        domain: place
        weight: 3
        text: To die in his own bed.
        honoured: {place: home}
        becomes: {at: late, wish: calm, when: {family: at most 2}}
      calm:
        later: true
        domain: place
        weight: 2
        text: A calm place.
        honoured: {safety: at least 6}

    plan:
      talk:
        title: The talk
        text: Talk about what is coming.
        by: [gp, home-nurse]
        level: basic
        effort: 1
        ages: true
      breath-plan:
        title: A plan for breath
        text: What to do when breath fails.
        by: [home-nurse, gp]
        level: basic
        effort: 2
        needs: [talk]
        effects: {reveal: own-bed}

    advice:
      palliative-line:
        title: The palliative team
        level: specialised
        answers: A nurse answers.
        reach: [day, night]
        when: {not: {absent: talk}}


    """

  private static let story = """
    phases:
      - id: early
        title: Early
        text: It begins.
        rounds:
          - moment: day
            draw: [visit]
            short: [lunch]
      - id: late
        title: Late
        text: It goes on.
        turning-point: true
        last-days: true
        rounds:
          - moment: night
            draw: [night-breath]
            quiet: The night is quiet.
            short: [lunch]

    situations:
      visit:
        title: A visit
        text: The nurse comes by.
        clues:
          wife: He said last night that he is afraid.
          gp: You have not seen him since spring.
        options:
          talk-now:
            text: Talk about the last time
            lead: [home-nurse, gp]
            effects: {facts: {talked-early: true}}
            told: They talk.
          leave:
            text: Leave it
            effects: {dignity: -1}
            told: Nothing is said.
      night-breath:
        title: He cannot get air
        text: He gasps.
        when: {facts: talked-early}
        weight: 2
        clues:
          wife: It passed last time.
          home-nurse: He breathes slower when someone is there.
        note: Notice the wife.
        helped-by: [breath-plan]
        must-know: [gp]
        needs-advice: basic
        options:
          stay:
            text: Stay
            when: {plan: breath-plan}
            closed: There is no plan.
            lead: [home-nurse]
            strain: 1
            effects: {relief: +1, strain: {lead: -1, wife: +1}}
            knowledge: [fan]
            outcomes:
              - {unadvised: true, text: Too little., effects: {safety: -1}}
              - {when: {advice: specialised}, text: It helps., effects: {safety: +1}, knowledge: [fan]}
              - {chance: 2, text: It goes well.}
              - {chance: 1, when: {strain: {home-nurse: at least 2}}, text: It goes badly.}
          sit-close:
            text: Let his wife sit with him
            lead: [wife]
            effects: {family: +1}
            told: It passes.
          call: {text: Call, effects: {place: hospital}, told: They come.}


    """

  private static let end = """
    knowledge:
      fan: {title: Fan, level: practical, text: Moving air helps., source: "https://example.org"}

    endings:
      - {id: at-home, title: At home, wishes: full, when: {place: home}, text: He dies at home.}
      - {id: otherwise, title: Otherwise, wishes: not, text: He dies elsewhere.}

    debrief:
      reactions: ["What stays with you?"]
      collaboration: ["When were you heard?"]
      relatives: ["What did his wife need?"]
      safety: ["What made it safe?"]
      dignity: ["When was he most himself?"]
      attitudes: ["What do you see differently?"]
      practice: ["What of it do you have?"]
      improvements: ["What could you try?"]

    rehearsals:
      the plan pays off:
        seed: 7
        commitment: 2
        length: full
        do:
          - {in: visit, choose: talk-now, lead: home-nurse}
          - {prepare: breath-plan, by: home-nurse, with: gp}
          - {in: night-breath, choose: stay, lead: home-nurse, ask: palliative-line, tell: [gp], outcome: 2}
          - {support: home-nurse, by: gp}
          - {review: talk, by: home-nurse}
        expect: {ending: at-home, safety: at least 4, place: home}

    """
}
