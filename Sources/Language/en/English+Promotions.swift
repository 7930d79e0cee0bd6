extension Language.Boilerplate {
  /// How English pages ask for something.
  mutating func addEnglishPromotions() {
    // Openings of a paragraph that asks the reader for something or is about the site.
    promotions = """
      for more on …
      for more information
      for more stories
      for more news
      for more from
      must-read
      must read:
      must reads
      sign up
      sign-up
      subscribe
      get the latest
      get unlimited
      get full access
      you may occasionally receive
      you can unsubscribe
      you are now subscribed
      you're now subscribed
      you have successfully subscribed
      by signing up
      by submitting
      by subscribing
      by clicking
      by entering
      by providing
      by continuing
      thank you for subscribing
      thank you for registering
      thanks for signing up
      thanks for subscribing
      thank you for signing up
      enter your email
      please enter
      email address
      your email
      already a subscriber
      already subscribed
      already a member
      already have an account
      already registered
      log in to
      login to
      please log in
      please sign in
      sign in to
      create an account
      create a free account
      don't have an account
      this site is protected by
      we use cookies
      this site uses cookies
      this website uses
      our website uses
      this site uses
      cookies on
      please enable
      you need to enable
      your browser
      it looks like you
      we've detected
      we noticed
      support our
      support quality
      support independent
      become a member
      become a subscriber
      become a supporter
      download our
      download the app
      we may earn
      we may receive
      as an amazon associate
      this article contains affiliate
      this post contains affiliate
      all rights reserved
      copyright ©
      copyright (c)
      when you purchase through
      when you buy through
      if you buy something
      if you purchase through
      if you click
      ©
      click here to
      to read the full
      to view the full
      to continue reading
      if you're seeing this
      for the latest stories
      this post contains references
      join the conversation
      join our
      join thousands
      join now
      first-time subscribers
      purchases made through
      ask your question in
      join the discussion
      join us on
      send us
      have a tip
      got a tip
      got a story
      do you have a story
      have a story
      reprints
      this copy is for your personal
      this material may not be
      don't miss out
      don't miss
      like us on
      find us on
      catch up on
      unlimited access
      special offer
      stay up to date
      stay informed
      stay in the know
      stay connected
      view our online
      read our privacy
      see our privacy
      an error has occurred
      an error occurred
      there was an error
      invalid email
      your newsletter
      our newsletter
      newsletter sign
      check your inbox
      please check your
      please try again
      please refresh
      oops something went
      oops! something went
      oops, something went
      oops! an error
      oops, an error
      oops! that page
      comments are closed
      comments on this
      you must be logged in
      your email address will not
      the comments section
      skip to
      skip past
      jump to
      no spam
      advertiser disclosure
      want to bookmark
      create a password
      we want to hear from you
      start your free
      start your day
      try it free
      """

    // Openings of a notice of copyright, right before the year.
    copyrights = """
      copyright …
      (c) …
      """

    // Openings of a paragraph of any length that asks those who have read the article for more.
    appeals = """
      if you enjoyed this article
      if you enjoyed this story
      if you enjoyed this post
      if you enjoyed reading this
      if you liked this article
      if you liked this story
      if you liked this post
      if you found this article
      did you enjoy this article
      did you like this article
      """

    // Verbs that open such a paragraph when it names one of the offers below.
    requests = """
      get
      receive
      join
      read
      listen
      watch
      want
      love
      like
      click
      download
      find
      see
      visit
      contact
      email
      e-mail
      reach
      write to
      delivered
      our
      register
      support
      never miss
      discover
      tap here
      share
      """

    // What such a paragraph offers.
    offers = """
      newsletter
      inbox
      our app
      app store
      google play
      sign up
      subscribe
      privacy policy
      promotional
      on facebook
      on twitter
      on instagram
      youtube
      email alerts
      free trial
      our podcast
      whatsapp channel
      our telegram
      newsletters
      """

    // Phrases of the site itself, anywhere in a short paragraph.
    siteTalk = """
      your inbox
      to your email address
      sign up to our
      sign up for our
      subscribe to our
      our privacy policy
      our daily newsletter
      our weekly newsletter
      our free newsletter
      would like to be emailed
      unlimited digital access
      is supported by readers
      more to follow
      click here for more information
      requires javascript
      enable javascript
      successfully subscribed
      succesfully subscribed
      """

    // What a newsletter says about itself.
    mailings = """
      unsubscribe
      opt out of
      no longer wish to receive
      in your browser
      in a browser
      view online
      read online
      trouble viewing
      trouble reading
      not displaying correctly
      email preferences
      your preferences
      manage preferences
      manage your subscription
      manage subscription
      you are receiving this
      you're receiving this
      you received this
      you were sent this
      was sent to
      sent to you because
      this newsletter was sent
      our mailing address
      forwarded to you
      forwarded this
      forward this
      your address book
      add us to
      view this post on
      sent from my iphone
      sent from my ipad
      sent from my android
      sent from my samsung
      sent with proton mail
      get outlook for
      intended only for the
      intended solely for
      this email and any attachments
      newsletter help page
      """

    // Openings of a line that asks to be followed on a network.
    follow = """
      follow …
      """

    // Networks on which a site may be followed, as such a line names them.
    networks = """
      twitter
      facebook
      instagram
      on x
      linkedin
      youtube
      tiktok
      threads
      bluesky
      mastodon
      google news
      follow us
      telegram
      whatsapp
      """

    // Openings of a placeholder for content of another site that needs the reader's consent.
    consents = """
      to view this content, you
      to view this video
      to see this content
      media playback is
      this content is hosted
      this content requires
      we need your consent
      we need your permission
      your browser does not support
      """
  }
}
