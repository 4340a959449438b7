public import Rules

extension Words {
  public func name(_ measure: Measure) -> String {
    switch measure {
    case .relief: self("Relief")
    case .safety: self("Safety")
    case .dignity: self("Dignity")
    case .family: self("Family")
    }
  }

  public func name(_ moment: Moment) -> String {
    switch moment {
    case .day: self("Day")
    case .evening: self("Evening")
    case .night: self("Night")
    case .weekend: self("Weekend")
    }
  }

  public func name(_ place: Place) -> String {
    switch place {
    case .home: self("At home")
    case .hospital: self("In hospital")
    case .hospice: self("In a hospice")
    case .careHome: self("In a care home")
    }
  }

  public func name(_ sector: Sector) -> String {
    switch sector {
    case .municipality: self("Municipality")
    case .generalPractice: self("General practice")
    case .hospital: self("Hospital")
    case .network: self("Network")
    }
  }

  public func name(_ level: KnowledgeLevel) -> String {
    switch level {
    case .practical: self("Practical")
    case .basic: self("Basic")
    case .specialised: self("Specialised")
    }
  }

  public func name(_ domain: WishDomain) -> String {
    switch domain {
    case .place: self("Place")
    case .practical: self("Practical wish")
    case .social: self("Being together")
    case .existential: self("Meaning")
    case .spiritual: self("Faith")
    }
  }

  public func name(_ length: GameLength) -> String {
    switch length {
    case .full: self("Full game")
    case .lunch: self("Lunch game")
    case .taster: self("Taster")
    }
  }

  public func strain(_ strain: Int) -> String {
    switch strain {
    case 0: self("fresh")
    case 1: self("busy")
    case 2: self("stretched")
    default: self("overloaded")
    }
  }

  public func name(_ status: PlanStatus) -> String {
    switch status {
    case .inPlace: self("in place")
    case .stale: self("needs review")
    case .absent: self("not in place")
    case .ordered: self("ordered")
    }
  }

  /// When something on order comes.
  ///
  /// - Parameter rounds: that have to end first, the one at hand included: 1 to 3.
  public func coming(in rounds: Int) -> String {
    switch rounds {
    case ...1: self("here after this round")
    case 2: self("here after the next round")
    default: self("here after the next two rounds")
    }
  }

  public func name(_ reason: HeardReason) -> String {
    switch reason {
    case .shapedIt: self("It changed how we do it")
    case .later: self("We do it next")
    case .wish: self("The citizen's wish weighed more")
    case .safety: self("Safety weighed more now")
    case .capacity: self("We did not have the people")
    }
  }

  public func name(_ topic: DebriefTopic) -> String {
    switch topic {
    case .reactions: self("First reactions")
    case .collaboration: self("Working together and being heard")
    case .relatives: self("The relatives")
    case .safety: self("Safety: strengths and weaknesses")
    case .dignity: self("Dignity: strengths and weaknesses")
    case .attitudes: self("What we see differently now")
    case .practice: self("What hinders it in our own practice")
    case .improvements: self("What we would improve")
    }
  }

  public func commitment(_ level: Int) -> String {
    switch level {
    case 0: self("Daytime only")
    case 1: self("Planned visits")
    case 2: self("A number for evenings")
    default: self("On call in the last days")
    }
  }

  public func commitmentMeaning(_ level: Int) -> String {
    switch level {
    case 0: self("Reached in the daytime. Costs nothing extra.")
    case 1: self("Visits are planned ahead, so more is possible by day.")
    case 2: self("Can also lead in the evening. Starts busy.")
    default:
      self("Can lead in the evening, and at night and weekends in the last days. Starts stretched.")
    }
  }
}
