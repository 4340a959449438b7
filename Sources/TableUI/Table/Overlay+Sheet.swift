extension Overlay {
  /// What lies over the scene, with nothing chosen in it yet.
  func sheet(_ context: Context) -> any Sheet {
    switch self {
    case .menu: MenuSheet(context: context)
    case .card: CardSheet(context: context)
    case .plan: PlanSheet(context: context)
    case .planItem(let item): HandsSheet(context, of: item)
    case .support(let role): SupportSheet(context: context, colleague: role)
    case .wishes: WishesSheet(context: context)
    case .roles: RolesSheet(context: context)
    case .knowledge(let number): KnowledgeSheet(context: context, number: number)
    case .seat(let seat, let cover): SeatSheet(context: context, seat: seat, cover: cover)
    case .facilitator(let cover): FacilitatorSheet(context: context, cover: cover)
    case .confirmLeave: LeavingSheet(context: context)
    case .confirmEndRound: EndRoundSheet(context: context)
    case .confirmUnread: UnreadSheet(context: context)
    case .games: GamesSheet(context: context)
    case .confirmAside(let session): AsideSheet(context: context, session: session)
    case .confirmSetAside: SetAsideSheet(context: context)
    case .preview: PreviewSheet(context: context)
    }
  }
}
