import Rules
import ScenarioFormat
import TableUI

extension TableHost {
  struct LastImage {
    let caseID: String
    let file: String
    let image: CaseImage?
  }

  /// Gives the table the picture of the card it sees. A picture lies with the case on the shelf, not
  /// in the record of a game: where there is none, or it cannot be shown, the card goes without.
  func showImage(of play: Play) {
    guard let file = presentation.game?.card?.picture?.file else {
      presentation.image = nil
      return
    }
    if lastImage?.file != file || lastImage?.caseID != play.caseID {
      let volume = library.volumes.first { $0.id == play.caseID }
      lastImage = LastImage(
        caseID: play.caseID, file: file,
        image: (try? volume?.art.picture(file)).flatMap { $0 }.map(CaseImage.init))
    }
    presentation.image = lastImage?.image
  }
}

extension CaseImage {
  fileprivate convenience init(_ picture: CasePicture) {
    let kind: Kind =
      switch picture.kind {
      case .png: .png
      case .svg: .svg
      }
    self.init(
      file: picture.name, kind: kind, bytes: picture.bytes,
      size: Size(width: Double(picture.width), height: Double(picture.height)))
  }
}
