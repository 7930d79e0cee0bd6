/// The theme files that the program carries.
public enum ShippedThemes {
  /// Each file's name without `.toml`, and its bytes.
  public static let files: [(name: String, bytes: [UInt8])] = [
    ("dark", PackageResources.dark_toml)
  ]
}
