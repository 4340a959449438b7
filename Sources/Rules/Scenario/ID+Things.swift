/// In speaking order: a lower place is less senior, and speaks first.
public typealias RoleID = ID<Role>
/// A place in ``Scenario/groups``.
public typealias GroupID = ID<RoleGroup>
/// What a wish turns into is a wish with a place of its own.
public typealias WishID = ID<Wish>
/// A place in ``Scenario/plan``.
public typealias PlanItemID = ID<PlanItem>
/// A place in ``Scenario/advice``: lines of the locality come after those of the case.
public typealias AdviceLineID = ID<AdviceLine>
/// In the order in which phases are played.
public typealias PhaseID = ID<Phase>
/// A place among all cards of the case, whichever rounds can draw them.
public typealias SituationID = ID<Situation>
/// Within one situation only: without it, it names nothing.
public typealias OptionID = ID<DecisionOption>
/// Within one option of one situation only.
public typealias OutcomeID = ID<Outcome>
/// A place in ``Scenario/knowledge``.
public typealias KnowledgeID = ID<KnowledgeCard>
/// A place in ``Scenario/facts``.
public typealias FactID = ID<Fact>
/// Within one situation only: without it, it names nothing.
public typealias PossibilityID = ID<Possibility>
/// In the order in which endings are tried.
public typealias EndingID = ID<Ending>
/// A place in ``Scenario/drawnWishes``.
public typealias DrawnWishID = ID<DrawnWish>
/// A place among what is remembered of all drawn wishes: see ``Scenario/recollections``.
public typealias RecollectionID = ID<Recollection>
/// A place among all fates of all drawn wishes: see ``Scenario/fates``.
public typealias FateID = ID<Fate>
