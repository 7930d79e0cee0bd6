extension Language.Boilerplate {
  /// Headings of the parts of English pages.
  mutating func addEnglishHeadings() {
    // Headings of the page's own parts; the whole line.
    headings = """
      related
      related topics
      related topics:
      related items
      related links
      related coverage
      related:
      more stories
      more news
      more articles
      more top stories
      more to read
      more like this
      more on this story
      more on this
      more on this topic
      more coverage
      more about
      more for you
      most popular
      most read
      most viewed
      most shared
      most commented
      most recent
      popular
      popular now
      popular posts
      popular stories
      popular videos
      popular on
      popular in the community
      trending
      trending now
      trending stories
      trending topics
      top stories
      top news
      top headlines
      latest
      latest news
      latest posts
      latest stories
      latest headlines
      latest articles
      latest videos
      latest from
      recent posts
      recent articles
      recent stories
      recent news
      recent comments
      recommended
      recommended stories
      recommended reading
      recommended articles
      you might like
      you may have missed
      in case you missed it
      editor's picks
      editors' picks
      editor's choice
      editors picks
      read next
      read this next
      up next
      next up
      more to explore
      keep reading
      comment
      conversation
      view comments
      show comments
      visible links
      about us
      about author
      author
      share this article
      share this story
      share this post
      share this:
      navigation
      site navigation
      footer
      site map
      sitemap
      newsletter
      newsletters
      sign up for our newsletter
      follow us
      connect with us
      contact us
      get in touch
      stay connected
      our network
      our sites
      company
      legal
      categories
      archives
      archive
      tags
      article tags
      topics
      topics:
      tags:
      filed under
      filed under:
      privacy policy
      terms of use
      terms of service
      sponsored links
      sponsored content
      sponsored features
      promoted stories
      promoted content
      paid partner content
      from our partners
      partner content
      more by this author
      also on
      also in the news
      elsewhere
      explore more
      explore more on these topics
      discover more
      see more
      see also
      next article
      next post
      next story
      previous article
      previous post
      don't miss
      must read
      must reads
      must-reads
      today's top stories
      today's headlines
      our picks
      featured
      featured stories
      featured videos
      on sale now
      advertise with us
      search
      search form
      download app
      reuse this content
      topics to follow
      most discussed
      we recommend
      report a typo
      report an error
      corrections
      sections
      more about this story
      sources
      like loading...
      responses
      discussion
      from our other titles
      other news
      other stories
      """

    // Headings after which the story does not continue; the whole line.
    closings = """
      related posts
      related articles
      related stories
      related content
      related news
      comments
      comments:
      leave a comment
      leave a reply
      add a comment
      post a comment
      write a comment
      join the conversation
      reader comments
      join the discussion
      join our commenting forum
      references
      visible links:
      about the author
      about the authors
      you may also like
      you might also like
      you may like
      around the web
      from around the web
      from the web
      sponsored stories
      more from this author
      recommended for you
      what to read next
      like this:
      one comment
      no comments
      0 comments
      post navigation
      top rated comments
      all comments
      user comments
      """

    // Openings of such headings.
    closingOpenings = """
      more from …
      more in …
      """

    // Headings of a list of stories, with `…` for what they are about.
    storyLists = "more … stories"

    // What counts readers' replies: “12 comments”.
    answers = """
      comments comment responses replies
      """

    // What counters count: “14k shares”.
    counters = """
      shares views
      """
  }
}
