extension Language.Names {
  /// English short forms of first names.
  mutating func addEnglishNicknames() {
    nicknames = """
      abigail abby gail
      abraham abe
      albert al bert
      alexander alex al sandy xander
      alexandra alex sandra sandy lexi
      alfred al fred alf
      amanda mandy
      andrea andi andy
      andrew andy drew
      angela angie
      anthony tony
      antonio tony
      arthur art artie
      barbara barb babs
      benjamin ben benny benji
      bernard bernie
      beverly bev
      bradley brad
      brian bryan
      calvin cal
      cameron cam
      carolyn carol lyn
      catherine cathy cate kate katie cat
      charles charlie chuck chas
      charlotte charlie lottie
      christina chris tina christy
      christine chris tina chrissy
      christopher chris kit topher
      clifford cliff
      clinton clint
      constance connie
      cynthia cindy
      daniel dan danny
      danielle dani
      david dave davy
      deborah deb debbie debra
      dennis denny
      dominic dom nick
      donald don donnie
      dorothy dot dottie dory
      douglas doug
      edward ed eddie ted teddy ned
      edwin ed eddie
      eleanor ellie nell nora
      elizabeth liz beth betty betsy eliza lizzie libby lisa
      emily em emmy
      eugene gene
      evelyn evie
      florence flo
      frances fran frannie
      francis frank fran
      franklin frank
      frederick fred freddie rick
      gabriel gabe
      gerald gerry jerry
      geraldine gerry
      gerard gerry jerry
      gilbert gil
      gregory greg
      harold hal harry
      henry hank harry hal
      herbert herb bert
      howard howie
      isaac ike
      isabella bella izzy
      jacob jake
      jacqueline jackie
      james jim jimmy jamie
      janet jan
      jeffrey jeff
      jennifer jen jenny jenn
      jeremiah jerry
      jeremy jerry
      jerome jerry
      jessica jess jessie
      joanne jo
      john jack johnny jon
      jonathan jon jonny nathan
      joseph joe joey jo
      josephine jo josie
      joshua josh
      judith judy judi
      julia julie
      katherine kathy kate katie kat kathie kay
      kathleen kathy kate katie
      kathryn kathy kate katie
      kenneth ken kenny
      kimberly kim
      lawrence larry
      leonard len lenny leo
      leonardo leo
      leslie les
      lillian lily lil
      louis lou louie
      louise lou
      margaret maggie meg peggy marge madge greta
      marjorie marge
      martin marty
      matthew matt matty
      maxwell max
      melissa missy mel
      melvin mel
      michael mike mick mickey
      michelle shelly
      mitchell mitch
      nancy nan
      natalie nat
      nathan nate nat
      nathaniel nate nat
      nicholas nick nicky
      nicole nikki nicky
      norman norm
      oliver ollie
      pamela pam
      patricia pat patty trish tricia patti
      patrick pat paddy
      peter pete
      philip phil
      phillip phil
      priscilla cilla
      rachel rae
      randolph randy
      raymond ray
      rebecca becky becca
      reginald reggie
      richard rich rick ricky dick richie
      robert bob bobby rob robbie bert
      roberta bobbie
      roderick rod
      rodney rod
      roger rodge
      ronald ron ronnie
      rosemary rose rosie
      roy leroy
      russell russ
      samantha sam
      samuel sam sammy
      sandra sandy
      sarah sally sadie
      sidney sid
      stanley stan
      stephanie steph
      stephen steve
      steven steve
      stuart stu
      susan sue suzy susie
      suzanne sue suzy
      sylvester sly
      terence terry
      teresa terry tess
      theodore ted teddy theo
      theresa terry tess
      thomas tom tommy
      timothy tim timmy
      tobias toby
      valerie val
      vernon vern
      veronica ronnie
      victor vic
      victoria vicky tori
      vincent vince vinny
      virginia ginny
      vivian viv
      walter walt wally
      wendell del
      wesley wes
      wilfred will fred
      wilhelmina mina willa
      william bill billy will willie liam
      winifred winnie
      winston win
      zachary zach zack
      """
  }
}
