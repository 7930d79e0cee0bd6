extension Language.Elements {
  /// English names of elements.
  mutating func addEnglish() {
    // Menus, bars of buttons, lists of other stories, sign-ups, advertisements.
    junk = """
      nav navigation navbar navi menu submenu footer foot sidebar share shares sharing sharebar
      sharetools sharebuttons sharelinks social socials socialshare socialmedia sociallinks addthis
      sharethis related relatedstories relatedarticles relatedcontent relatedposts relatedlinks
      recommended recommendations recommendation recommend mostread mostpopular mostviewed popular
      trending promo promos promotion promoted teaser teasers advert advertisement advertisements
      advertising =ads =ad adslot adcontainer adwrapper adunit adbox advertorial sponsored sponsor
      sponsors breadcrumb breadcrumbs cookie cookies gdpr consent popup modal lightbox overlay
      toolbar tools pagination pager paging outbrain taboola recirc recirculation readmore readnext
      readalso alsoread seealso morestories morefrom moreon morenews nextarticle prevarticle
      previousnext postnavigation postnav skiplink login signin signout register =search searchform
      rating ratings =print printer printbutton =email bookmark topbar rail rightrail rightcol
      rightcolumn leftcol aside infobox jump ticker headlines latest latestnews =feedback survey
      poll reactions reaction likes follow followus followers shopping affiliate disclaimer =legal
      crosslinks linkbox linklist toplinks inlinelinks banner banners subnav shariff
      sociable addtoany jpshare servicebox editsection userinfo teaserlist
      teaserbox moreinfo wmipp skiptranslate
      """

    // Tables of contents, and headings that they list.
    contents = "toc tableofcontents"

    // Boxes that site builders put around anything, and others only around what is beside the article.
    module = "widget widgets"

    // What readers and customers wrote.
    comments = """
      comments comment commentlist commentbody commentform commentarea respond disqus discussion
      replies livefyre testimonials testimonialcontainer testimonialcontent testimonialinner
      testimonialslide testimonialslider testimonialtext
      """

    // The words under a picture.
    caption = """
      caption captions captiontext figcaption hmedia cutline imagecaption photocaption imgcaption
      legend wpcaptiontext mediacaption picturecaption imgdescription imagedescription
      photodescription mediadescription imagetext phototext
      """

    // Who made the picture.
    credit = """
      credit credits photographer photocredit imagecredit photobyline imagesource photosource
      copyrightholder copyright rights fotocredit mediacredit attribution
      """

    // Who wrote the article.
    byline = """
      byline bylines author authors authorname authorlink articleauthor articlebyline writer
      contributor reporter journalist articlemeta postmeta entrymeta metainfo =meta
      """

    // When it was published.
    date = """
      date dates dateline datetime timestamp published publishdate pubdate publication posted
      updated articledate postdate entrydate lastmodified
      """

    // The sentence under the headline.
    deck = """
      deck dek standfirst subtitle subheadline subhead subheading summary excerpt teasertext
      abstract preamble strapline lede articlesummary articlelead
      """

    // The headline.
    headline = """
      headline articletitle posttitle entrytitle storytitle pagetitle articleheadline storyheadline
      """

    // The story itself.
    body = """
      articlebody storybody storytext storycontent articletext articlecontent entrycontent
      postcontent postbody bodytext bodycopy articletxt bodycontent contentbody newsbody newstext
      newscontent textcontent contenttext entry maincontent articlemain maintext storymain
      articleparagraph paragraph richtext prose
      """

    // An editor's notice.
    correction = """
      correction corrections clarification clarifications editorsnote amendment
      """

    // Lines about the author at the end.
    biography = """
      authorbio authorbox aboutauthor authorinfo authordescription bio biography authorprofile
      abouttheauthor authorcard contributorbio postauthor
      """

    // A newsletter's or subscription's offer.
    offer = """
      newsletter newsletters signup subscribe subscription subscriptions subscriber mailinglist
      donate donation membership optin mailchimp emailsignup
      """

    // A wall before the rest of the story.
    paywall = """
      regwall paywallmessage paywalloverlay premiumbox
      """

    // The paper's section.
    section = """
      section kicker eyebrow category categories rubric channel topic overline
      """

    // A picture.
    picture = """
      image images photo photos figure picture gallery slideshow media video wpcaption
      """

    // A film and what plays it.
    video = """
      video videos videoplayer videocontainer videowrapper player jwplayer
      """

    // Where something comes from.
    source = """
      source sources photograph
      """

    // Key words of the story.
    tags = """
      tags taglist keywords tagcloud posttags articletags topics tagslist hashtags
      """

    // What only screen readers are given.
    spoken = """
      visuallyhidden visualhide accesshide sronly screenreader screenreadertext screenreaderonly offscreen
      """

    // What is not shown.
    hidden = """
      =hidden =invisible =hide
      """

    // The rows of a table.
    row = "row tr tablerow"

    // A heading inside the story.
    heading = """
      title heading subheading subhead subhed subtitle crosshead crossheading sectiontitle
      sectionheading
      """
  }
}
