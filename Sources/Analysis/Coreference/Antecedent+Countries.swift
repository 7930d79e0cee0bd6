/// Who holds the office of which country.
extension AntecedentFinder {
  /// Whether a bare noun cannot mean somebody who holds that office of another country: “the
  /// president” is not “Russian President Ode Lunt” where the article has “President Moss” too.
  func isForeign(_ entity: Entity, _ anaphor: Anaphor) -> Bool {
    guard !anaphor.modifiers.contains(where: isProper), isOfCountry(entity, anaphor.head) else {
      return false
    }
    return discourse.recent.contains { occurrence in
      table.hasRole(entities[occurrence.entity], anaphor.head)
        && !isOfCountry(entities[occurrence.entity], anaphor.head)
    }
  }

  /// “*Russian* President Ode Lunt”
  private func isOfCountry(_ entity: Entity, _ office: Int) -> Bool {
    entity.names.contains { name in
      let title = name.titled.lowerBound..<name.tokens.lowerBound
      return title.contains { isSame($0, office) }
        && title.contains { table[$0].classes.meets([.demonym, .place]) }
    }
  }
}
