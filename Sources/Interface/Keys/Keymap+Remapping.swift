extension Keymap {
  /// The same keymap with other keys for some actions.
  ///
  /// A key that is given to an action here is taken from the actions that have it otherwise.
  public func remapped(_ keys: [Action: [Key]]) -> Keymap {
    Keymap(
      sections.map { section in
        let taken = given(keys, in: section.context)
        var section = section
        for (index, entry) in section.entries.enumerated() {
          section.entries[index].keys =
            keys[entry.action] ?? entry.keys.filter { !taken.contains($0) }
        }
        return section
      })
  }

  /// The keys that actions of a context are given.
  private func given(_ keys: [Action: [Key]], in context: Context) -> Set<Key> {
    let entries = sections.filter { $0.context == context }.flatMap(\.entries)
    return Set(entries.compactMap { keys[$0.action] }.joined())
  }
}
