extension Language.Words {
  /// English nouns and adjectives by what they stand for.
  mutating func addEnglishNouns() {
    // Titles before a name.
    titles = """
      mr mrs ms miss dr sir dame lord lady sen sens senator senators rep reps representative
      congressman congresswoman gov govs governor governors president vice secretary attorney
      general judge justice chief chairman chairwoman mayor professor prof director minister premier
      officer detective sergeant sgt lieutenant lt colonel col captain capt gen major maj admiral
      adm commander cmdr corporal cpl private pvt pope rev reverend father bishop archbishop
      cardinal rabbi imam king queen prince princess emperor ambassador speaker leader commissioner
      sheriff superintendent supt deputy chancellor coach councilman councilwoman alderman
      assemblyman assemblywoman pastor hon pres det sister brother inspector state-sen ayatollah
      sheik sheikh sultan treasurer comptroller undersecretary datuk seri tun shri smt
      """

    // What somebody is or does.
    roles = """
      official spokesman spokeswoman spokesperson president analyst expert senator congressman
      congresswoman representative lawmaker governor mayor minister premier secretary director
      manager executive ceo cfo cio cto coo cmo vp svp evp mp mep chairman chairwoman chair chief leader head founder co-founder owner
      partner author writer reporter journalist editor columnist commentator correspondent host
      anchor producer blogger professor teacher scientist researcher scholar historian economist
      doctor physician surgeon nurse psychologist psychiatrist lawyer attorney prosecutor judge
      justice counsel officer detective policeman policewoman sheriff deputy investigator agent
      inspector commander general colonel captain lieutenant sergeant soldier veteran pilot sailor
      engineer architect designer artist actor actress singer musician rapper comedian director
      filmmaker player coach athlete quarterback striker goalkeeper candidate nominee front-runner
      challenger incumbent rival opponent supporter voter strategist pollster aide adviser advisor
      consultant operative donor delegate activist advocate organizer critic observer opponent ally
      friend colleague neighbor neighbour resident witness victim survivor suspect defendant
      plaintiff student pupil worker employee farmer driver shopkeeper businessman businesswoman
      entrepreneur investor trader banker broker billionaire mogul politician diplomat ambassador
      envoy delegate negotiator commissioner superintendent treasurer chancellor pastor priest
      bishop pope rabbi imam minister king queen prince princess source insider member citizen man
      woman boy girl person teenager child kid youth mother father parent son daughter brother
      sister wife husband uncle aunt cousin grandfather grandmother widow fan customer patient
      client passenger tourist visitor refugee migrant immigrant protester protestor demonstrator
      republican democrat conservative liberal libertarian progressive socialist independent
      moderator speaker whip superstar star celebrity model participant guest panelist narrator
      interviewer mastermind fisherman fishermen firefighter paramedic guard janitor cook chef baker
      waiter waitress biologist chemist physicist astronomer geologist ecologist meteorologist
      curator librarian chaplain volunteer trustee trader treasurer captain co-author biographer
      novelist poet administrator coordinator technician officer-in-charge undersecretary
      governor-elect president-elect congressman-elect mayor-elect vice-president ex-wife ex-husband
      ex-president
      """

    // The same of several.
    pluralRoles = """
      officials spokesmen analysts experts senators lawmakers representatives governors mayors
      ministers directors executives leaders founders authors writers reporters journalists editors
      columnists professors teachers scientists researchers scholars historians economists doctors
      physicians nurses lawyers attorneys prosecutors judges justices officers detectives
      investigators agents commanders soldiers veterans pilots engineers artists players coaches
      candidates rivals opponents supporters voters strategists pollsters aides advisers advisors
      consultants operatives donors delegates activists advocates organizers critics observers
      allies friends colleagues neighbors neighbours residents witnesses victims survivors students
      workers employees farmers drivers investors traders bankers politicians diplomats negotiators
      commissioners pastors priests sources insiders members citizens men women boys girls people
      teenagers children kids parents fans customers patients passengers refugees migrants
      immigrants protesters demonstrators republicans democrats conservatives liberals progressives
      americans millennials commentators skeptics sceptics detractors chiefs heads managers owners
      partners friends relatives fishermen firefighters forecasters folks
      """

    // What newspapers, authorities and companies are called, and what ends their names.
    media = """
      newspaper paper magazine network outlet publication times post news herald journal tribune gazette chronicle
      globe guardian radio television tv
      """
    authorities = """
      ministry department police court government parliament senate congress embassy army military
      navy council commission cabinet administration tribe
      """
    territories = "nation country state city town county district borough village"
    companies = "company firm airlines inc corp corporation co ltd llc plc motors holdings"

    // Bodies that can speak.
    groups = """
      police company firm ministry committee government administration department agency commission
      council board court bank university college school hospital church party campaign team union
      association group organization organisation organizers network newspaper magazine paper outlet
      publication parliament congress senate house cabinet office bureau force army military navy
      coalition foundation institute center centre think-tank club league federation corporation
      charity crowd audience family couple public media press establishment opposition delegation
      jury panel firm company kremlin pentagon vatican nation country state city town county embassy
      regime tribe spokespeople authorities companies firms agencies groups prosecutors governments
      """

    people = "acquaintance acquaintances"
    bodies = """
      camp camps side sides giant giants leadership management caucus caucuses unions campaigns
      organizations organisations outlets
      """
    brands = "brand label store stores line clothing jeans"
    works = "paper book novel memoir biography thesis"
    bodyKinds = "newspaper magazine broadcaster tabloid agency society"
    obtained = "obtained seen reviewed viewed received acquired examined intercepted"
    publications = "report article articles book column filing essay editorial series"
    laws = "affidavit bill charter constitution indictment law legislation order ruling treaty"
    inquiries = """
      assessment audit audits examination inquest inquiry inspection investigation investigations
      probe
      """
    records = "record records file files history certificate certificates"
    spokespeople = "spokesman spokeswoman spokesperson"
    services = "department dept force service bureau"
    distributives = "any each every no"
    naming = "called dubbed named nicknamed"
    ages = "younger elder older"
    topicPrepositions = "in at on between against about over among"
    bystanders = """
      aide bystander caller cameraman cashier clerk driver guard heckler interviewer moderator nurse
      passenger photographer protester protestor reporter spokesman spokesperson spokeswoman staffer
      student suspect teacher victim waiter waitress witness
      """
    reactions = """
      blast challenge cite condemn contradict counter criticise criticize decry defend denounce deny
      deride dismiss dispute echo mock praise question quote rebut recall reject repeat ridicule slam
      """
    hearing = """
      hear hears heard hearing recall recalls recalled recalling remember remembers remembered
      remembering
      """
    attitudes = """
      back backed backing backs favor favored favoring favors favour favoured favouring favours
      oppose opposed opposes opposing support supported supporting supports
      """
    issued = """
      released issued published conducted written prepared produced compiled sent dated earlier last
      signed confirmed
      """
    silence = """
      decline declines declined declining refuse refuses refused refusing refrain refrains refrained
      refraining avoid avoids avoided avoiding without
      """

    // What makes a name that of an organization.
    organizations = """
      university college institute institution inc corp corporation co company ltd llc plc group
      bank department ministry office agency commission committee council board court bureau party
      association society union federation foundation organization organisation center centre centers centres panel church
      hospital school times post journal news tribune herald gazette chronicle press magazine radio
      network television tv globe guardian observer telegraph examiner examiner register review star
      congress senate parliament house administration campaign police army navy force forces league
      club team airlines motors systems technologies partners capital holdings fund coalition
      alliance movement front brigade service services authority academy museum library theater
      theatre studios productions pictures records entertainment industries international pac initiative project
      program programme trust caucus assembly conference delegation embassy
      """

    // Relatives.
    kinship = """
      father mother son daughter brother sister wife husband uncle aunt cousin grandfather
      grandmother parent parents widow widower nephew niece fiance fiancee boyfriend girlfriend
      stepfather stepmother dad mom grandson granddaughter spouse sons daughters brothers sisters
      twin
      """

    // Documents and showings that “say” things.
    documents = """
      report reports study studies survey surveys poll polls statement memo document documents
      letter article articles book filing lawsuit complaint affidavit email emails post editorial
      column story stories data figures evidence research analysis record records transcript
      video tape headline ad website site bill law order ruling opinion indictment caption biography
      estimates statistics numbers results findings forecast tweet tweets message speech
      review reviews posts legislation constitution treaty charter
      """

    // Nouns of saying and thinking.
    reportingNouns = """
      statement claim claims assertion argument view views belief beliefs suggestion comment
      comments remark remarks promise pledge vow warning question questions answer response reply
      announcement declaration allegation allegations accusation accusations complaint complaints
      criticism prediction hope hopes fear fears concern concerns worry doubt doubts opinion idea
      notion theory insistence denial admission confession acknowledgment call calls demand demands
      request proposal proposals plan plans decision intention desire threat threats endorsement
      support opposition conclusion finding testimony assessment estimate expectation contention
      recommendation apology boast message charge charges challenge challenges protest protests
      favor favors request requests detail details insult insults offer offers venture ventures goal
      term phrase word words slogan motto description
      """

    // Where words are said.
    occasions = """
      statement interview tweet email e-mail letter speech address news conference briefing call
      message post posting memo blog op-ed editorial column report filing testimony debate
      appearance rally op-ed press release text article essay book note telephone phone series
      tweets
      """

    // Nationalities and the like, which are nobody's name.
    demonyms = """
      american british chinese russian french german canadian mexican israeli palestinian iranian
      iraqi korean japanese indian pakistani afghan turkish syrian egyptian saudi italian spanish
      greek polish ukrainian european african asian arab islamic christian jewish muslim catholic
      dutch swedish norwegian danish finnish irish scottish welsh english australian brazilian cuban
      venezuelan colombian filipino vietnamese thai indonesian malaysian kenyan nigerian ethiopian
      south north west east western eastern southern northern federal republican democratic
      """

    // Adjectives before a role.
    standing = """
      former senior top current longtime veteran leading chief deputy assistant acting incoming
      outgoing retired ex ex- then- prominent fellow local federal national high-ranking unnamed
      anonymous interim associate executive managing principal founding lead head junior key
      independent
      """

    // Countries, continents, large cities.
    places = """
      america china russia france germany canada mexico israel palestine iran iraq korea japan india
      pakistan afghanistan turkey syria egypt italy spain greece poland ukraine britain england
      scotland wales ireland australia brazil cuba venezuela colombia vietnam thailand indonesia
      malaysia kenya nigeria ethiopia europe africa asia washington london paris beijing moscow
      tehran pyongyang seoul tokyo berlin brussels york california texas florida ohio iowa hampshire
      nevada michigan pennsylvania virginia carolina georgia wisconsin colorado arizona illinois
      chicago boston philadelphia manhattan brooklyn hollywood
      """

    // Those who listen, several.
    audiences = """
      reporters journalists supporters lawmakers voters viewers listeners fans delegates investors
      attendees
      """

    // Those who listen, as one.
    audience = """
      audience crowd rally radio
      """
  }
}
