extension Keymap {
  /// The keymap with other keys for some actions.
  ///
  /// Keys that are assigned here are removed from all other actions.
  public func remapped(_ keys: [Action: [Key]]) -> Keymap {
    Keymap(
      sections.map { section in
        let taken = assigned(keys, in: section.context)
        var section = section
        for (index, entry) in section.entries.enumerated() {
          section.entries[index].keys =
            keys[entry.action] ?? entry.keys.filter { !taken.contains($0) }
        }
        return section
      })
  }

  /// The keys that are assigned to actions of a context.
  private func assigned(_ keys: [Action: [Key]], in context: Context) -> Set<Key> {
    let entries = sections.filter { $0.context == context }.flatMap(\.entries)
    return Set(entries.compactMap { keys[$0.action] }.joined())
  }
}
