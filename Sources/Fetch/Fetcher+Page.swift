import CFetch
import Glibc
import Text

extension Fetcher {
  /// Fetches the page at an address.
  ///
  /// - Parameters:
  ///   - url: An http or https address.
  ///   - validators: Those of a cached copy. If the page has not changed, ``FetchError/notModified`` is thrown.
  ///   - progress: Called many times a second, also while nothing is received. Returns whether to continue.
  public func page(
    at url: String, unless validators: Validators = Validators(),
    progress: Progress = { _, _ in true }
  ) throws(FetchError) -> Fetched {
    guard !url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { throw .badAddress }
    let answer = UnsafeMutablePointer<pq_answer>.allocate(capacity: 1)
    answer.initialize(to: pq_answer())
    defer {
      pq_free_answer(answer)
      answer.deallocate()
    }
    let collector = Collector(limit: limits.pageBytes)
    collector.policy = RedirectPolicy(refusesNear: refusesNear)
    collector.check = { self.refusal(of: answer.pointee) }
    withoutActuallyEscaping(progress) { progress in
      collector.goesOn = progress
      run(url, validators, collector, answer)
      collector.goesOn = { _, _ in true }
    }
    if answer.pointee.status == 304, validators == Validators() {
      throw .status(304, retryAfter: nil)
    }
    return try page(answer.pointee, collector)
  }

  private func run(
    _ url: String, _ validators: Validators, _ collector: Collector,
    _ answer: UnsafeMutablePointer<pq_answer>
  ) {
    let texts = [url, userAgent, validators.etag ?? "", validators.lastModified ?? ""]
    withCStrings(texts) { texts in
      var request = pq_request(
        url: texts[0], user_agent: texts[1], etag: texts[2], last_modified: texts[3],
        redirects: Int32(clamping: limits.redirects),
        connect_time: Int32(clamping: limits.connectTime),
        total_time: Int32(clamping: limits.totalTime), stall_time: Int32(clamping: limits.stallTime)
      )
      var listener = pq_listener(
        context: collector.pointer, sink: Collector.sink, progress: Self.tell,
        connects: Self.connects, answers: Self.answers, redirects: Self.redirects)
      pq_fetch(&request, &listener, answer)
    }
  }

  private static let tell: pq_progress = { context, received, expected in
    guard let collector = Collector.from(context) else { return 1 }
    if collector.goesOn(Int(received), expected > 0 ? Int(expected) : nil) { return 0 }
    collector.refusal = .cancelled
    return 1
  }

  private static let connects: pq_connects = { context, address in
    guard let collector = Collector.from(context), let address else { return 1 }
    // The policy is about internet addresses only.
    return NetworkAddress(address).map { collector.policy.allows($0) } ?? true ? 0 : 1
  }

  private static let answers: pq_answers = { context, address in
    guard let collector = Collector.from(context) else { return 1 }
    return collector.policy.allows(answerFrom: address.flatMap { NetworkAddress($0) }) ? 0 : 1
  }

  private static let redirects: pq_redirects = { context, address, target in
    guard let collector = Collector.from(context), let address, let target else { return 1 }
    let (from, to) = (String(cString: address), String(cString: target))
    if collector.policy.allows(redirectTo: to, from: from) { return 0 }
    return 1
  }

  /// Why the body of a response is not read, by its header.
  private func refusal(of answer: pq_answer) -> FetchError? {
    if !(200...299).contains(answer.status) {
      let wait = Int(answer.retry_after)
      return .status(Int(answer.status), retryAfter: wait > 0 ? wait : nil)
    }
    return refusal([], Self.mediaType(answer)).map { .notText($0) }
  }

  private func page(_ answer: pq_answer, _ collector: Collector) throws(FetchError) -> Fetched {
    if let refusal = collector.refusal { throw refusal }
    if Int(answer.outcome) != PQ_FETCHED, let refusal = collector.policy.refusal { throw refusal }
    if let fault = Self.fault(answer) { throw fault }
    if answer.status == 304 { throw .notModified }
    if let refusal = refusal(of: answer) { throw refusal }
    var bytes = collector.bytes
    if Gzip.isGzip(bytes) { bytes = try Gzip.decompress(bytes, limit: collector.limit) }
    var page = try Fetched(bytes, refusing: self.refusal)
    page.url = answer.url.map { String(cString: $0).withoutUserInformation }
    page.mediaType = Self.mediaType(answer)
    page.charset = Self.charset(answer)
    page.validators = Validators(
      etag: Self.text(answer.etag), lastModified: Self.text(answer.last_modified))
    return page
  }

  private static func fault(_ answer: pq_answer) -> FetchError? {
    let words = text(answer.error)?.withoutUserInformation ?? "it cannot be fetched"
    switch Int(answer.outcome) {
    case PQ_FETCHED: return nil
    case PQ_STOPPED: return .cancelled
    case PQ_NO_LIBRARY: return .noLibrary
    case PQ_BAD_ADDRESS: return .badAddress
    case PQ_SCHEME: return (300...399).contains(answer.status) ? .otherRedirect : .scheme
    case PQ_REDIRECTS: return .redirects
    case PQ_NO_HOST: return .noHost
    case PQ_NO_CONNECTION: return .noConnection
    case PQ_TIMEOUT: return .timeout
    case PQ_NOT_HTTP: return .notHTTP
    case PQ_CERTIFICATE: return .certificate(words)
    case PQ_CUT_OFF: return .cutOff
    case PQ_CORRUPT: return .corrupt
    default: return .failed(words)
    }
  }

  private static func mediaType(_ answer: pq_answer) -> String {
    let field = text(answer.content_type) ?? ""
    let type = field.prefix { $0 != ";" }.filter { !$0.isWhitespace }
    return type.lowercased()
  }

  /// The value of `charset=` in the content type.
  private static func charset(_ answer: pq_answer) -> String? {
    let parameters = (text(answer.content_type) ?? "").lowercased().split(separator: ";")
      .dropFirst()
    for parameter in parameters {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ !$0.isWhitespace }) == "charset" else { continue }
      let value = parts[1].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      return value.isEmpty ? nil : value
    }
    return nil
  }

  /// A zero-terminated C array of characters as text; `nil` if it is empty.
  private static func text<Characters>(_ characters: Characters) -> String? {
    withUnsafeBytes(of: characters) { bytes in
      let used = bytes.prefix { $0 != 0 }
      return used.isEmpty ? nil : String(decoding: used, as: UTF8.self)
    }
  }
}

/// Calls a function with C copies of texts, which are valid during the call.
private func withCStrings(
  _ texts: [String], then body: ([UnsafePointer<CChar>]) -> Void,
  made: [UnsafePointer<CChar>] = []
) {
  guard made.count < texts.count else { return body(made) }
  texts[made.count].withCString { withCStrings(texts, then: body, made: made + [$0]) }
}
