extension Language.Verbs {
  /// English verbs, in the notation of ``Language/Verbs``.
  mutating func addEnglish() {
    // Verbs of saying.
    speech = """
      state begin:began:begun say:said add explain note remark observe comment declare announce
      claim assert contend argue maintain insist stress emphasize emphasise underscore underline
      reiterate repeat conclude continue acknowledge admit+ concede confess confirm deny disclose
      reveal report recall recount relate respond reply answer retort counter quip+ joke laugh tease
      boast brag+ gush exclaim shout yell scream whisper mutter murmur cry chant sing:sang:sung sigh
      snap+ fume complain lament grumble protest object allege assure predict
      forecast:forecast:forecasted speculate suggest imply hint signal indicate caution vow pledge
      promise swear:swore:sworn threaten propose recommend urge demand request plead:pleaded:pled
      testify attest affirm reaffirm avow aver+ proclaim pronounce opine muse ponder joke elaborate
      clarify specify summarize summarise narrate describe detail outline agree disagree refuse
      decline offer apologize apologise interject interrupt chime intone drawl deadpan+ enthuse
      confide vent rail rant scoff sneer shrug+ wonder inquire enquire query quote mention reference
      warn advise counsel remind tell:told inform notify brief ask call urge beg+ implore invite
      instruct order command advertise advocate lobby preach conclude restate retell:retold
      paraphrase volunteer venture stipulate posit theorize hypothesize accuse blame charge fault
      congratulate thank greet welcome echo reckon guarantee certify profess bemoan decry gripe
      whine crow howl roar growl bark hiss plead speak:spoke:spoken talk discuss lecture
      """

    // Verbs of writing.
    writing = """
      write:wrote:written tweet retweet post email e-mail text blog+ editorialize publish pen+
      scrawl caption read:read type message broadcast:broadcast report
      """

    // Verbs of thinking, wanting or feeling.
    belief = """
      believe think:thought know:knew:known feel:felt hope fear worry expect want wish doubt suspect
      assume presume imagine consider deem judge estimate guess see:saw:seen find:found conclude
      decide determine resolve plan+ intend seek:sought prefer+ favor favour understand:understood
      realize realise recognize recognise learn anticipate foresee:foresaw:foreseen envision
      envisage dislike regret resent admire calculate surmise infer+ deduce interpret
      show:showed:shown demonstrate prefer+
      """

    // Verbs of saying that make sense with a thing or a person as their object.
    withObject = """
      criticize criticise praise condemn denounce blast slam+ rip+ mock ridicule attack assail
      accuse blame call describe label brand dub+ deride disparage decry lambaste lambast laud hail
      applaud commend compliment tout endorse defend dismiss reject rebut+ refute deny question
      challenge dispute cite mention reference quote propose announce reveal disclose promise pledge
      demand request urge invite recommend advocate oppose favor favour welcome thank congratulate
      apologize discuss outline detail confirm acknowledge admit+ rebuke scold chide chastise berate
      upbraid insult belittle disavow renounce repudiate reaffirm predict forecast:forecast caution
      warn deplore bemoan lament bash knock pan+ skewer taunt needle characterize characterise
      portray depict compare liken stress emphasize emphasise highlight underscore note recall decry
      protest threaten vow offer express voice declare salute threaten reiterate repeat
      """

    // Verbs of saying whose object is the listener.
    addressing = """
      tell:told ask warn advise remind inform notify assure brief urge beg+ implore instruct order
      persuade convince caution counsel reassure promise text email invite question
      """

    // Verbs that introduce words only before marks, “that” or a colon, or behind the words.
    weak = """
      speak:spoke:spoken talk begin:began:begun continue read:read type message broadcast:broadcast
      laugh joke sing:sang:sung cry respond answer email e-mail text post blog+ tease agree
      interject interrupt chime lecture crow howl growl bark hiss know:knew:known state plan+ attack
      question report
      """

    // Other common verbs.
    other = """
      make:made take:took:taken come:came go:went:gone get:got:gotten give:gave:given keep:kept
      let:let put:put run:ran leave:left lead:led meet:met bring:brought hold:held stand:stood
      become:became win:won lose:lost pay:paid build:built send:sent buy:bought sell:sold
      fall:fell:fallen rise:rose:risen grow:grew:grown break:broke:broken choose:chose:chosen
      drive:drove:driven eat:ate:eaten fight:fought fly:flew:flown throw:threw:thrown wear:wore:worn
      sit:sat spend:spent strike:struck teach:taught catch:caught deal:dealt draw:drew:drawn
      hear:heard hit:hit hurt:hurt lay:laid lie:lay mean:meant cut:cut shoot:shot sleep:slept
      steal:stole:stolen bear:bore:borne begin:began:begun use work play turn move live happen
      include contain remain provide serve stay walk watch follow create open close allow help try
      start stop+ cause pass reach kill kick carry join vote wait face sign visit travel arrive
      return enter attend appear ignore release deliver host lack require receive strip+ spark
      prompt trigger force push pull plan+ increase decrease reduce cover hire own possess earn face
      involve ensure avoid expand trail represent campaign
      """
  }
}
