import Document
import Extraction
import Text

/// A page whose body is some HTML, below a headline unless told otherwise.
func page(
  _ body: String, head: String = "", title: String = "Ferry returns to Sandhaven"
) -> [UInt8] {
  Array(
    """
    <!DOCTYPE html><html lang="en-GB"><head><title>\(title)</title>\(head)</head>
    <body>\(body)</body></html>
    """.utf8)
}

/// A few paragraphs of a story that never happened.
let story = """
  <p>The ferry between Sandhaven and the Orm islands sails again on Monday, eight months after a \
  storm tore its moorings away, the harbour board said.</p>
  <p>“We have waited long enough,” said Ingrid Vale, who runs the only bakery on the islands.</p>
  <p>Repairs to the pier cost 1.2 million crowns, more than twice what the board had planned, and \
  were paid for by the county.</p>
  """

/// The words of an article's blocks of a kind.
func words(_ kind: Block.Kind, of article: Article) -> [String] {
  article.blocks.filter { $0.kind == kind }.map { article[$0.range] }
}

/// The words of the blocks that are the story.
func body(of article: Article) -> [String] {
  article.blocks.filter { $0.kind.isBody }.map { article[$0.range] }
}
