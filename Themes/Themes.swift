/// The theme files that the program carries.
public enum ShippedThemes {
  /// Each file's name without `.toml`, and its bytes; the first is the one to begin with.
  public static var files: [(name: String, bytes: [UInt8])] {
    [
      ("dark", PackageResources.dark_toml),
      ("light", PackageResources.light_toml),
      ("contrast", PackageResources.contrast_toml),
      ("clear", PackageResources.clear_toml),
      ("dusk", PackageResources.dusk_toml),
      ("forest", PackageResources.forest_toml),
      ("sepia", PackageResources.sepia_toml),
      ("newsprint", PackageResources.newsprint_toml),
    ]
  }
}
