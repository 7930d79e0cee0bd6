import Language
import Text

extension HTMLMetadata {
  /// Whether a name is the publisher's own, a company's or a newsroom's.
  func isPaper(_ name: String) -> Bool {
    let letters = PageTitle.letters(name[...])
    return isHost(name) || siteNames.contains(letters) || isInitials(name)
      || AuthorNames.isOrganization(name) || holdsRights(letters)
  }

  /// Whether a name, in its letters, is in the copyright notice of the page.
  private func holdsRights(_ name: String) -> Bool {
    guard !name.isEmpty, let notice = tags.first("copyright") else { return false }
    return PageTitle.letters(notice[...]).firstRange(of: name) != nil
  }

  /// Whether a name consists of the publisher's initials, or of initials in its name: “SL” of
  /// “Sandhaven Lantern” and of “SL: Sandhaven Lantern”.
  private func isInitials(_ name: String) -> Bool {
    guard name.utf8.allSatisfy(\.isASCIIUppercase) else { return false }
    let words = publisher?.split { !$0.isLetter } ?? []
    return words.contains(name[...])
      || words.count > 1 && words.compactMap(\.first).map(String.init).joined() == name
  }

  /// Whether a name is a host name, such as `lantern.example`.
  private func isHost(_ name: String) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { $0.count > 1 && $0.allSatisfy(\.isLowercase) }
  }
}
