import Text

extension Cue {
  /// Openings of a paragraph that asks the reader for something or speaks of the site.
  static let promotions = PhraseTable([
    "for more on ", "for more information", "for more stories", "for more news", "for more from",
    "must-read", "must read:", "must reads", "sign up", "sign-up", "subscribe", "get the latest",
    "get unlimited", "get full access", "you may occasionally receive", "you can unsubscribe",
    "you are now subscribed", "you're now subscribed", "you have successfully subscribed",
    "by signing up", "by submitting", "by subscribing", "by clicking", "by entering",
    "by providing", "by continuing", "thank you for subscribing", "thank you for registering",
    "thanks for signing up", "thanks for subscribing", "thank you for signing up",
    "enter your email", "please enter", "email address", "your email", "already a subscriber",
    "already subscribed", "already a member", "already have an account", "already registered",
    "log in to", "login to", "please log in", "please sign in", "sign in to", "create an account",
    "create a free account", "don't have an account", "this site is protected by", "we use cookies",
    "this site uses cookies", "this website uses", "our website uses", "this site uses",
    "cookies on", "please enable", "you need to enable", "your browser", "it looks like you",
    "we've detected", "we noticed", "support our", "support quality", "support independent",
    "become a member", "become a subscriber", "become a supporter", "download our",
    "download the app", "we may earn", "we may receive", "as an amazon associate",
    "this article contains affiliate", "this post contains affiliate", "all rights reserved",
    "copyright \u{A9}", "copyright (c)", "copyright 20", "when you purchase through",
    "when you buy through", "if you buy something", "if you purchase through", "if you click",
    "\u{A9}", "(c) 20", "click here to", "to read the full", "to view the full",
    "to continue reading",
    "if you're seeing this", "for the latest stories", "this post contains references",
    "join the conversation", "join our", "join thousands", "join the discussion", "join us on",
    "send us", "have a tip", "got a tip", "got a story", "do you have a story", "have a story",
    "reprints", "this copy is for your personal", "this material may not be", "don't miss out",
    "don't miss", "like us on", "find us on", "catch up on", "unlimited access", "special offer",
    "stay up to date", "stay informed", "stay in the know", "stay connected", "view our online",
    "read our privacy", "see our privacy", "an error has occurred", "an error occurred",
    "there was an error", "invalid email", "your newsletter", "our newsletter", "newsletter sign",
    "check your inbox", "please check your", "please try again", "please refresh", "oops",
    "comments are closed", "comments on this", "you must be logged in",
    "your email address will not", "the comments section", "skip to", "skip past", "jump to",
    "no spam",
    "advertiser disclosure", "want to bookmark", "create a password", "we want to hear from you",
    "start your free", "start your day", "try it free",
  ])

  /// Verbs that open a promotion when one of ``wanted`` follows.
  static let askings = PhraseTable([
    "get", "receive", "join", "read", "listen", "watch", "want", "love", "like", "click",
    "download", "find", "see", "visit", "contact", "email", "e-mail", "reach", "write to",
    "delivered", "our", "register", "support", "never miss", "discover", "tap here", "share",
  ])

  /// What promotions ask for.
  static let wanted = PhraseTable([
    "newsletter", "inbox", "our app", "app store", "google play", "sign up", "subscribe", "@",
    "privacy policy", "promotional", "on facebook", "on twitter", "on instagram", "youtube",
    "email alerts", "free trial", "our podcast", "whatsapp channel", "our telegram", "newsletters",
  ])

  /// Networks that “follow …” may name.
  static let networks = PhraseTable([
    "twitter", "facebook", "instagram", "on x", "linkedin", "youtube", "tiktok", "threads",
    "bluesky", "mastodon", "google news", "follow us", "telegram", "whatsapp", "@",
  ])

  /// Beginnings of a place for something that plain text cannot show.
  static let embedded = PhraseTable(["(button)", "iframe:", "[embed"])

  /// Beginnings of an address.
  static let addresses = PhraseTable(["http://", "https://", "file:/", "www."])

  /// Fields to fill in, as text browsers draw them.
  static let fields = PhraseTable(["[     ", "[ ]", "____"])

  /// Boxes to tick, with whatever stands beside them.
  static let boxes = PhraseTable(["[ ]", "[     ", "( )"])

  /// Ends of the names of pictures, which stand for pictures without words.
  static let pictureFiles = PhraseTable([".jpg", ".jpeg", ".png", ".gif", ".webp"])

  /// What only the site itself says, wherever in a short paragraph.
  static let wishes = PhraseTable([
    "your inbox", "to your email address", "sign up to our", "sign up for our", "subscribe to our",
    "our privacy policy", "our daily newsletter", "our weekly newsletter", "our free newsletter",
    "would like to be emailed", "click here for more information",
    "requires javascript", "enable javascript", "successfully subscribed", "succesfully subscribed",
  ])

  /// What follows the name of an author where the page introduces him.
  static let introductions = PhraseTable([
    " is a ", " is an ", " is the ", " was a ", " has been ", " has written", " has covered",
    " covers ", " writes ", " reports ", " joined ", " works ", " worked ", " (@",
  ])

  /// Words of a sharing bar, one of which is the whole line.
  static let shares = PhraseTable([
    "share", "share this", "share this article", "share this story", "shares", "tweet", "twitter",
    "facebook", "email", "e-mail", "print", "print article", "whatsapp", "linkedin", "reddit",
    "pinterest", "flipboard", "tumblr", "pocket", "copy link", "link copied", "messenger",
    "telegram", "instagram", "youtube", "comment", "bookmark", "save", "save article", "x",
    "threads", "bluesky", "rss", "pin", "pin it", "share on facebook", "share on twitter",
    "share on linkedin", "share via email", "share on whatsapp", "share by email", "text size",
    "font size", "listen", "listen to this article", "listen to article", "gift article",
    "gift this article", "menu", "search", "close", "open menu", "close menu", "sections", "home",
    "log in", "login", "sign in", "my account", "register", "donate", "contact", "help", "next",
    "previous", "loading", "loading...", "play", "pause", "mute", "live", "submit", "send",
    "cancel", "ok", "yes", "no", "go", "ad", "ads", "advertisement", "advertising", "advert",
    "ad feedback", "sponsored", "sponsored content", "promoted", "paid content",
    "share facebook twitter", "facebook twitter", "view comments", "show comments",
    "copy to clipboard", "back to gallery", "back to top", "top", "follow", "following",
    "view gallery", "view image", "view image in fullscreen", "enlarge", "enlarge image", "image",
    "expand", "collapse", "caption", "hide caption", "toggle caption", "view more", "show more",
    "see more", "load more", "more", "read more", "continue", "continue reading", "learn more",
    "watch now", "play video", "video", "add to favorites", "report", "reply", "like", "permalink",
    "open in app", "scroll to continue", "story continues", "ad policy", "share page", "article",
    "subscribe now", "shop now", "buy now", "see all", "view all", "thank you", "success",
    "originally published", "add a comment", "updated", "gallery", "photos", "photo",
    "cookie policy", "powered by", "order reprints", "breaking news", "in this article:",
    "skip past newsletter promotion", "after newsletter promotion", "terms of service",
    "privacy notice", "privacy policy", "terms of service privacy notice", "terms of use",
    "email twitter facebook", "mail",
  ])

  /// Openings of a short line that points away from the story or interrupts it.
  static let asides = PhraseTable([
    "read more:", "read more about", "read more on", "read more at", "read more from", "read also",
    "also read", "read next", "read:", "related:", "related story", "related article",
    "related stories:", "see also", "see more:", "more:", "also:", "more on ", "more about ",
    "watch:", "watch more", "watch live", "watch now", "photos:", "listen:", "listen to", "video:",
    "recommended", "you may also", "you might also", "advertisement", "article continues",
    "story continues", "content continues", "the story continues", "scroll down", "scroll to",
    "click to", "tap to", "continue reading", "loading", "share this", "share on", "view this post",
    "view on", "this content is", "trending:", "in pictures:", "opinion:", "explainer:",
    "analysis:", "exclusive:", "download:", "gallery:", "tags:", "topics:", "filed under",
    "filed to", "posted in", "tagged", "categories:", "currently reading", "up next", "next story",
    "now reading", "image caption", "media caption", "go to", "view gallery", "time to read",
    "reading time", "estimated reading", "text to speech", "(button)", "iframe:", "from our",
    "estimated read", "min read", "minute read",
  ])

  /// Headings below which nothing of the story comes; the whole line.
  static let closings = PhraseTable([
    "related posts", "related articles", "related stories", "related content", "related news",
    "comments", "comments:", "leave a comment", "leave a reply", "add a comment", "post a comment",
    "write a comment", "join the conversation", "reader comments", "join the discussion",
    "join our commenting forum", "references", "visible links:", "about the author",
    "about the authors", "you may also like", "you might also like", "you may like",
    "around the web", "from around the web", "from the web", "sponsored stories",
    "more from this author", "recommended for you", "what to read next", "like this:",
    "one comment", "no comments", "0 comments", "post navigation", "top rated comments",
    "all comments", "user comments",
  ])

  /// Headings of the page's own parts; the whole line.
  static let endings = PhraseTable([
    "related", "related posts", "related articles", "related stories", "related content",
    "related news", "related topics", "related topics:", "related items", "related links",
    "related coverage", "related:", "more stories", "more news", "more articles",
    "more top stories", "more to read", "more like this", "more on this story", "more on this",
    "more on this topic", "more coverage", "more about", "more for you", "most popular",
    "most read", "most viewed", "most shared", "most commented", "most recent", "popular",
    "popular now", "popular posts", "popular stories", "popular videos", "popular on",
    "popular in the community", "trending", "trending now", "trending stories", "trending topics",
    "top stories", "top news", "top headlines", "latest", "latest news", "latest posts",
    "latest stories", "latest headlines", "latest articles", "latest videos", "latest from",
    "recent posts", "recent articles", "recent stories", "recent news", "recent comments",
    "recommended", "recommended for you", "recommended stories", "recommended reading",
    "recommended articles", "you may also like", "you might also like", "you may like",
    "you might like", "you may have missed", "in case you missed it", "editor's picks",
    "editors' picks", "editor's choice", "editors picks", "read next", "read this next", "up next",
    "what to read next", "next up", "more to explore", "keep reading", "comments", "comment",
    "leave a comment", "leave a reply", "add a comment", "post a comment", "write a comment",
    "join the conversation", "conversation", "view comments", "show comments", "reader comments",
    "join the discussion", "join our commenting forum", "references", "visible links:",
    "visible links", "about the author", "about the authors", "about us", "about author", "author",
    "share this article", "share this story", "share this post", "share this:", "post navigation",
    "navigation", "site navigation", "footer", "site map", "sitemap", "newsletter", "newsletters",
    "sign up for our newsletter", "follow us", "connect with us", "contact us", "get in touch",
    "stay connected", "our network", "our sites", "company", "legal", "categories", "archives",
    "archive", "tags", "topics", "topics:", "tags:", "filed under", "filed under:",
    "privacy policy", "terms of use", "terms of service", "around the web", "from around the web",
    "from the web", "sponsored stories", "sponsored links", "sponsored content",
    "sponsored features", "promoted stories", "promoted content", "paid partner content",
    "from our partners", "partner content", "more from this author", "more by this author",
    "also on", "also in the news", "elsewhere", "explore more", "explore more on these topics",
    "discover more", "see more", "see also", "next article", "next post", "next story",
    "previous article", "previous post", "don't miss", "must read", "must reads", "must-reads",
    "today's top stories", "today's headlines", "our picks", "featured", "featured stories",
    "featured videos", "on sale now", "advertise with us", "search", "search form", "download app",
    "reuse this content", "topics to follow", "most discussed", "we recommend", "report a typo",
    "report an error", "corrections", "sections", "more about this story", "sources", "like this:",
    "like loading...", "one comment", "no comments", "0 comments", "responses", "discussion",
    "from our other titles", "other news", "other stories",
  ])
}
