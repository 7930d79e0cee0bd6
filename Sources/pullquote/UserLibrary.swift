import Library

extension Environment {
  /// The file of the user's library; `nil` without a home folder.
  var libraryPath: String? { Store.path { self[$0] } }
}

extension Store {
  /// The version of the analyser whose annotations the library keeps.
  static let analyser = Pullquote.configuration.version

  /// Opens the library of the user, which is made unless it exists.
  static func ofUser() throws(Failure) -> Store {
    guard let path = Environment().libraryPath else {
      throw Failure(.cannotOpen, "no place for the library", fix: "set HOME or XDG_DATA_HOME")
    }
    do {
      return try open(at: path)
    } catch {
      throw Failure(.cannotOpen, "cannot open the library: \(error)")
    }
  }
}
