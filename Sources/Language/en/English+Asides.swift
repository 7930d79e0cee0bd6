extension Language.Boilerplate {
  /// What English pages say beside and between the paragraphs of their articles.
  mutating func addEnglishAsides() {
    // Buttons below the headline of another story; the whole line.
    furtherReading = """
      read more
      read full story
      read the full story
      continue reading
      """

    // Labels of buttons; the whole line.
    buttons = """
      oops
      share
      share this
      share this article
      share this story
      shares
      tweet
      twitter
      facebook
      email
      e-mail
      print
      print article
      whatsapp
      linkedin
      reddit
      pinterest
      flipboard
      tumblr
      pocket
      copy link
      show more sharing options
      view author publications
      updated ago
      link copied
      messenger
      telegram
      instagram
      youtube
      comment
      bookmark
      save
      save article
      x
      threads
      bluesky
      rss
      pin
      pin it
      share on facebook
      share on twitter
      share on linkedin
      share via email
      share on whatsapp
      share by email
      text size
      font size
      listen
      listen to this article
      listen to article
      gift article
      gift this article
      menu
      search
      close
      open menu
      close menu
      sections
      home
      log in
      login
      sign in
      my account
      register
      donate
      contact
      help
      next
      previous
      loading
      loading...
      play
      pause
      mute
      live
      submit
      send
      cancel
      ok
      yes
      no
      go
      ad
      ads
      advertisement
      advertising
      advert
      ad feedback
      sponsored
      sponsored content
      promoted
      paid content
      share facebook twitter
      facebook twitter
      view comments
      show comments
      copy to clipboard
      back to gallery
      back to top
      top
      follow
      following
      feed
      view gallery
      view image
      view image in fullscreen
      enlarge
      enlarge image
      image
      expand
      collapse
      caption
      hide caption
      toggle caption
      view more
      show more
      show all
      see more
      load more
      more
      read more
      continue
      continue reading
      learn more
      watch now
      play video
      video
      add to favorites
      report
      reply
      like
      permalink
      open in app
      scroll to continue
      story continues
      ad policy
      share page
      article
      subscribe now
      shop now
      buy now
      see all
      view all
      thank you
      success
      originally published
      add a comment
      updated
      gallery
      photos
      photo
      cookie policy
      powered by
      order reprints
      breaking news
      in this article:
      skip past newsletter promotion
      after newsletter promotion
      terms of service
      privacy notice
      privacy policy
      terms of service privacy notice
      terms of use
      email twitter facebook
      mail
      """

    // Openings of a short line that points away from the story or interrupts it.
    asides = """
      read more:
      read more about
      read more on
      read more at
      read more from
      read also
      also read
      read next
      read:
      related:
      related story
      related article
      related stories:
      see also
      see more:
      more:
      also:
      more on …
      more about …
      watch:
      watch more
      watch live
      watch now
      photos:
      listen:
      listen to
      video:
      recommended
      you may also
      you might also
      advertisement
      article continues
      story continues
      content continues
      the story continues
      article continues after
      article continues below
      story continues after
      story continues below
      scroll down
      scroll to
      click to
      tap to
      continue reading
      loading
      share this
      share on
      view this post
      view on
      view all posts
      see all posts
      more posts by
      this content is
      trending:
      in pictures:
      opinion:
      explainer:
      analysis:
      exclusive:
      download:
      gallery:
      tags:
      topics:
      filed under
      filed to
      posted in
      tagged
      categories:
      currently reading
      up next
      next story
      now reading
      image caption
      media caption
      go to
      view gallery
      time to read
      reading time
      estimated reading
      text to speech
      from our
      estimated read
      min read
      minute read
      """

    // Ambiguous openings of such a line: it must also be short or linked.
    looseAsides = """
      copy link urlcopied
      more stories
      more from
      current issue
      this slideshow requires
      what do you think
      leave a
      like this
      breaking news
      for the latest
      give us feedback
      share …
      """

    // Links that skip a box.
    skips = """
      skip past
      skip to
      skip this
      """

    // Openings of a line below the story that says who helped with it.
    acknowledgements = """
      additional reporting by
      additional reporting from
      reporting by
      reporting was contributed by
      editing by
      """

    // Ends of such a line.
    contributions = """
      contributed to this report
      contributed to this story
      contributed to this article
      contributed reporting
      """

    // What follows an author's name in a biography.
    introductions = """
      … is …
      … was a …
      … has been …
      … has written
      … has covered
      … covers …
      … writes …
      … reports …
      … joined …
      … works …
      … currently works …
      … worked …
      … (@
      """
  }
}
