/// First names that the census of the United States lacks, of many countries and of recent years.
/// Names that are better known as words, places, brands or last names are left out.
enum WorldNames {
  /// First names of men, sorted.
  static let men: StaticString = """
    abbas abdel abdelaziz abdelfattah abdelhamid abdelkader abdelmalek abdelrahman abdi abdirahman
    abdoulaye abdulaziz abdulla abdullah abdullahi abdulrahman abed abhisit abid abiy abolfazl
    achille achim adalbert adebayo adekunle adel adeyemi adham adnan adriano aengus afonso agostinho
    agus agustín aharon ahmadi ahmet ahok aidan aiden airlangga akbar akinwumi akram alaa alain
    alasdair alastair albrecht aled alekos aleksandar aleksander aleksandr aleksei aleksey
    alessandro alessio alexandru alexei alexey alfio alija alistair alister alojz aloysio alun
    amadou amedeo amintore amit amitabh amjad ammar amnon anand anas anastasio anatoliy anatoly
    anders andras andrei andrej andrey andriy andrzej andrás andrés aneurin angus anil anirudh ankit
    ansgar antal antonello antonios antonis antónio antônio anurag anwar aníbal aonghus arash
    ardeshir aref arif aris aristotelis arjan arjen arjun arkady armin arnaud arne arnulf arpad
    arsalan arsenio arseniy arseny artem artur artyom arun arvind asad asbjørn asghar asher ashish
    ashkan ashok ashraf ashwin asif atal atef atif attila attilio atul augusto aurélien avigdor
    avinash avraham awad axel ayad ayman aymen ayodele azmi babak babatunde baburam badr bahram
    balazs baltasar balázs bambang barack barnaby bartosz bashar bashir bashirul bassam bassem
    bastian bastien behnam behrouz benedikt bengt benigno benoit benoît beppe bernd bernhard
    bertrand bettino bhupinder bilal bilawal binyamin bipin birger bjarne bjorn björn blaise boaz
    bogdan bogusław bohdan bohumil bohuslav bongani borislav borut borys boutros boyko bozhidar bram
    brayden bronisław bryn budi bulent burak burkhard bálint börje bülent caden caio callum calum
    carl-henrik carles carsten catalin cathal cees cemal cengiz cevdet chaim cheikh chetan chidera
    chidi chike chinedu chinua christoph christophe christos chuan chukwuemeka cian cillian ciro
    claus clemens clive coen colm colum connor conor cormac corneliu corrado cosimo costel crin
    crispin cristian cristiano cristián cristóbal csaba cyrille czesław cédric césar călin cătălin
    daan dacian dafydd danylo dariusz daryoush darío dashawn daven davide declan deepak deion dejan
    deniz denys dermot detlef devendra devlet devonte dewi diarmuid didier diederik dieter dietmar
    digby dilma dimitar dimitrios dimitris dinesh dionisio dirk-jan djoko dmitri dmitriy dmitry
    dmytro domenico dominik donal dragan dumitru dónal eamon eamonn eberhard ebrahim eckart eckhard
    edin edouard eduard efraim efstathios egon ehsan ehud einar eino eirik eitan ekkehard elad
    eliezer elon emanuele emeka emiliano emlyn emmerson emomali emre emrys endre engelbert enrico
    enver enzo eoghan eoin erdal erdem ergun erhard erling ertugrul esfandiar eskil essam etienne
    euan eugen eugène eusébio evangelos evert ewan ewen ezio fabien fabio fabrice fabrizio fadi
    fahad fahd faisal faiz farhad farid farooq farouk farshad faruk farzad fathi fatih fawaz fawzi
    fayez feargal femi ferdinando ferenc fergal fergus fernão ferruccio fethullah fikret filipe
    filippo finbarr finn fintan fionn flavio flemming florent florian florin flávio franck francois
    frank-walter frans franz franz-josef françois friedhelm friedrich frits frode frédéric fuad
    fyodor fábio gabor gadi gaetano gamal gareth gaspar gauthier gawel gaël gaëtan gbenga gebhard
    geert geir gennady gennaro geoff georg georges georgi georgy geraint gerd gergely gerhard germán
    gernot gero gerrit ghassan gheorghe ghislain giacomo giampiero giancarlo gianfranco gianluca
    gianluigi gianni giannis gideon gijs gijsbert gilad gilles gilmar giorgi giorgio giorgos girish
    girma girolamo giuliano giulio gleb glyn goodluck gopal goran gotabaya gottfried govind graeme
    gregor grigory gruffydd grzegorz grégoire guenther guglielmo guido guillaume gunnar gunter
    gunther gurbanguly gurpreet gustav gustave gwilym gyorgy gyula györgy gábor gérald gérard göran
    gösta götz günter günther habib hadi hafez haidar haider haile hailemariam haim haitham hakan
    hakeem hakim halvor hamad hamed hameed hamid hamish hamza hani hanno hanns hans-dietrich
    hans-jürgen hans-peter hany harald hardeep hari haris harish harith harjit haroon hartmut
    haruhiko haruki harun harvinder hasan hashem hashim hasso hatem haytham hazem heikki heiko
    heiner heinrich heinz heinz-christian heizo helmut hemant hendrik henk henning henri henrik
    henrique henryk hermann hernan hernán herve hervé hesham hicham hideki hideo hidetoshi hikmet
    hillel hinrich hirokazu hiroki hiroshi hisham hiten hjalmar holger hooman hooshang hormoz horst
    hosni houssam hristo hryhoriy hubertus hugues hulusi huub huw hywel håkan håvard héctor hélio
    iain ibrahima ichiro idris idriss idrissa iestyn ieuan ifan ifeanyi ignazio igor ihor ikenna
    ilan ilham ilhan ilya ilyas imad imran imre inaki inder ingemar ingo ingvar inácio iolo iqbal
    iraj irakli irfan isao ishaq ismet isser istvan istván italo itamar itzhak iuliu ivano ivar
    ivaylo ivica iwan iyad izzat iñaki iñigo jaap jabir jace jacek jacopo jaden jafar jaffar jagdish
    jagmeet jair jairam jairo jakob jalal jalen jamarion jameel jamil janez janos janusz jari jarl
    jarmo jaroslav jaroslaw jarosław jassim jaswant javad javon jawad jawaharlal jaxon jaxson jayant
    jayden jaylen jean-baptiste jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marc
    jean-marie jean-michel jean-paul jean-pierre jean-yves jens jeroen jerzy jesper jett jindřich
    jiri jiří joachim joakim joao joaquim joaquín jochen joerg johan johannes joko jolyon jomo jonny
    joop joost jordi jorg jorgen joris jorn josé jouni jozef jozsef joão joël juergen juha jukka
    julien julián junichi junichiro jurgen jussi juvénal jános jânio jérôme józef józsef jörg jørgen
    jørn jürgen kaden kadir kailash kaleb kalidou kalle kamal kambiz kamel kamil kapil karim
    karl-heinz karsten karthik kartik kasim kaspar kasper kassem kaveh kazimierz kazuhiro kazuo
    kazuyoshi kees keiichi keiji keisuke kelechi kenenisa kenichi kenji kenta kentaro kenzo keyshawn
    keyvan khaled khalid khurram kiichi kilian killian kiril kirill kishore kiyoshi kjell klaas
    klaus knud knut koen kofi koichi koji kojo konrad konstantin konstantinos korbinian kostas
    kostyantyn kosuke kourosh krasimir kristoffer krzysztof kunal kunio kwabena kwame kwasi kweku
    kyler kylian kyriakos kyson kálmán kåre kévin lachlan ladislav lajos lalit lamarcus lars lasse
    laszlo latif latrell laurent laxman lebron lech lennart leonid leopold leszek levon liam liviu
    llew lleyton lluís lodewijk loic lorcan lothar louis-philippe loïc luay lubomír luca ludger
    ludovic ludwig luhut luiz lukas lukasz lutfi lutz luís lwazi lyubomir lászló lázaro lúcio
    maarten maciej macky madhav magnus mahathir mahdi mahendra mahesh mahinda mahmood mahmoud mahmud
    maithripala majid makoto maksim maksym malachy mamadou mamoru mandla manfred manish manmohan
    manny manoj mansoor mansour marcin marcio marek marijn mariusz markku marquise marten martti
    martín marwan masaaki masahiko masahiro masaki masao masaru masashi masato masayoshi masayuki
    masoud massimo massoud mateusz mathieu matteo matthias matthieu matthijs matti mattias maurizio
    maxime maximilian maximiliano mazen mehdi mehmet mehran meir meirion meles menachem mengistu
    menno meredydd mervyn mesut mevlut mevlüt michał micheál michiel mick mickaël mieczysław mihai
    mihir mihály mikael mikey mikhail mikheil mikko miklos miklós milorad miloš minoru mircea mirko
    miroslav mirosław mitsuo mitsuru moammar moataz moazzam mobutu modibo mohan mohandas mohit
    mohsen moisés mojtaba mordechai moritz morten morteza motoo mounir mourad moussa mpho muammar
    muhammad muhammadu muhammed muharrem mukesh mukhtar mukul mungo munir muqtada murali murat murdo
    musa mustafa mustapha mutaz mwai mykhailo mykola mykyta márcio mário márton máximo mårten
    mícheál nabil nadeem nader nadim naftali naji najib nandan narayan narendra naresh naser nasir
    natan nate naveen navin nawaz nayef nayib ndaba nebojsa necmettin ngolo niall nicanor niccolò
    nicolae nicolás nicolò nidal niel niels nikhil nikil niklas nikol nikolai nikolaos nikolay nikos
    nilesh nils nirmal nissim nitin nizar nkosana nnamdi noam noboru nobuaki nobuhiro nobuo nobuyuki
    norio nour nouri noël numan nuno nursultan néstor octavian ofer ognyan ohad oisin oisín
    okechukwu olaf olav olavi oleg oleh oleksandr oleksii oleksiy olexander olivier olle olli
    olumide olusegun oluwaseun omari omprakash omri ondřej orhan osama osamu oskar osman oszkár
    ottmar otávio ousmane ovidiu owain oystein ozzie ozzy paavo padraig palaniappan panagiotis
    panfilo pankaj panos paolo paresh parth parviz pascal pascual pasi paul-henri paulo pavel pavlo
    pavlos pawel paweł pehr pejman pekka pelle pentti per-olof pere pervaiz pervez petar petr petri
    petros petter peyton philippe phuc pierluigi piero pierre-yves piet pieter pietro piotr piyush
    plamen poul prabhakar prabowo prachanda pradeep prakash pramod pranab pranav prasad prashant
    pratap praveen pravin prayuth preben predrag prokopis przemysław pushpa pyotr pádraig páll péter
    qais qasem qasim qassem rachid radek radomir radoslaw radosław radovan radu rafał raffaele rafik
    rafiq raghu raghuram ragnar rahul raila rainer rajan rajat rajeev rajendra rajesh rajinder rajiv
    rajnath raju rakesh ralf ramazan ramesh rami ramzan ramzi ramón ranald ranil ranjit raphaël
    rasheed rashid rasmus ratan ratko rauf ravi ravindra raúl recep reijo reinhard reinhold reino
    remi renaud renzo rené reuven reza rhodri rhys riad riccardo riek rishabh rishi risto ritesh
    riyad robb rohan rohit romain román ronan ronen rostislav ruairi ruairí ruaridh rubén rudi
    ruhollah rumen ruslan rutger ruud ryad ryoichi ryota ryszard ryuichi rémi rémy rüdiger saad
    sabri sachin sadao saddam sadhguru sadio sadiq saeed saeid saif sakari salif salil salim salman
    salva samak sami samir sandeep sandip sandor sandro sani sanjay sanjeev sanjiv sanket santosh
    saparmurat sarath sasa sascha sathya satish satoru satoshi satya saud sauli saurabh saurav
    seamus sebastien sebastián segun seiichi seiji selahattin selim semyon serdar serge sergei
    sergey sergi serhii serhiy serzh seydou sezgin seán shafiq shahid shahram shai shailendra
    shaquille shashi shaul shehbaz shekhar shigeki shigeo shigeru shimon shinichi shinji shintaro
    shinya shinzo shiro shiv shivraj shlomo shogo shoichi shuichi shukri shunichi shunsuke shyam
    siamak siddharth siegfried sigmar sigurd sigurdur silvio simeon simón sion siphiwe sipho siôn
    sjoerd slavko slobodan snorri soheil sohrab somsak sonu soren sorin souleymane spyros srdjan
    srinivas srinivasan stanislav stanislaw stanisław stathis stavros stefano steffen steinar
    stelios sten stepan stig stipe stoyan struan stuey ståle stéphane subhash subir sudhir sufyan
    suhail sukhdev sulaiman suleiman suleyman sundar sune sunil suraj surayud surendra suresh
    surinder suryakant sushil susilo susumu svein sven sven-goran svend swapan sybrand sylvain
    szabolcs szymon sándor séamus séan sébastien sékou søren süleyman sławomir tadashi tadeusz tadhg
    tage tahir takahiro takashi takatoshi takayuki takehiko takeo takeshi takis takuya talal talib
    tamas tamás tanguy tapio tapiwa taras tarek tareq tarik tariq tarquin tarun tatsuo tatsuya tavon
    tawfiq tayyip tedros teemu tejas tendai teruo tetsuo tetsuya teun teuvo thabo thaksin thanasis
    thanathorn thanos themba theodoros theun thiago thibault thibaut thierry thijs thilo thom thor
    thorbjorn thorbjørn thorsten thorvald thulani thurgood théo théodore tiago tibor tijs tilo timo
    timofey timur tinashe tjahjo tjeerd tobey todor toke tomasz tomer tomislav tommaso tomohiro
    tomos tomás tomáš torben torbjorn torbjörn torgeir torsten toru toshiaki toshihiko toshihiro
    toshio toshiro traian trayvon trefor treyvon tristram troels trond trygve tsutomu tsuyoshi
    tsvetan tullio tunde tuomas turgut turki turlough tushar tyrese tzachi tzvi uche uday uddhav
    udit udo uffe ufuk uhuru ulli ulrich umar umaru umberto umesh umut upendra urho usama uwe vaclav
    vadim vagn vaibhav valeriu valeriy valéry vangelis varun vasco vasil vasile vasily vassilios
    vassilis vasyl veikko velupillai venkat venkatesh vesa vidar viggo vijay vikas vikram viktor
    vinay vinayak vineet vinod vipin vipul virat viren vishal vitali vitaly vitor vittorio vivek
    vladimir vladislav vojislav vojtěch volkan volker volkmar volodymyr vsevolod vyacheslav václav
    víctor vítor wael waheed waldemar waleed walid walther wasim wiebe wiesław wilfried wilhelm
    willem wim winfried wiranto witold wojciech wole wolf-dieter wolfgang wolfram wouter włodzimierz
    xander xavi yaakov yahya yair yanis yann yannick yannis yaron yaroslav yasar yashar yashwant
    yasir yasser yassin yassir yasuhiro yasuo yasushi yasutoshi yavuz yaya yazid yegor yehoshua
    yehuda yemi yevgeny yiannis yigal yildirim yilmaz yinka yiorgos yisrael yitzhak yngve yoav
    yochanan yoel yogendra yogesh yogi yohan yohanan yoichi yona yongyuth yoram yosef yoshihide
    yoshihiko yoshihiro yoshio yoshiro yossi yosuke younis yousef youssef youssouf yousuf yoweri
    yuichi yuichiro yuji yujiro yukio yuriy yury yusuf yutaka yuval yves yves-marie zach zafer zahid
    zaid zakaria zakhar zaki zalman zayd zayed zayn zbigniew zdenek zdeněk zdzisław ze'ev zeca zeke
    zeljko zhelyu ziad ziaur zinedine ziyad zlatan zlatko zohran zoltan zoltán zoran zubair zuhair
    zulfikar zurab zvonimir zygmunt Ádám Álvaro Ángel Árpád Éamon Édouard Émile Éric Étienne Íñigo
    Óscar Ömer Øystein Łukasz Štefan Ștefan
    """

  /// First names of women, sorted.
  static let women: StaticString = """
    aaliyah aaltje aase abeer abena adaeze adaora aditi adjoa adwoa afaf afsaneh afua agata agnese
    agneta agnieszka agnès ahlam aikaterini ailsa ainsley aishwarya aisling aislinn aissata akanksha
    akemi akosua akua aleksandra alenka alicja aliya aliyah alka almudena alya alžběta amaka amala
    amani amara aminata amiyah amna amrita amélie ana-paula anandi anastasiia anastasiya anat anaya
    anaïs anca andreea aneta anežka angeliki angharad aniela anikó aniyah anjali anju anke ankita
    anna-karin annalena annalise annapurna anne-laure anne-marie anne-sophie annegret anneke anneli
    annemiek annick anouk antje antonella anuja anupama anuradha anushka anzhelika aoife aparna
    arancha arantxa archana ariela aristea aroha arpita aruna arundhati arwa asako ascensión asli
    aslı asma asmaa asmita asuka athanasia atifete atsuko aurélie auxillia avani avital axelle
    ayanda ayat ayelet aylin aynur ayse aysel ayumi ayşe azadeh azza aïcha aïssatou bahareh
    bakhtawar banafsheh banu barbel barbro basma batsheva batya beate becca begoña belgin belén
    benazir benedetta benedita berit bethan beyoncé bhagyashree bhanu bhavana bhavna bilge birgitta
    blakely blanka bodil boglárka bogusława boitumelo bojana bontle borbála borjana bouthaina bożena
    božena bracha branka bridie brinley brita briyanna bronagh bronwen brunhilde brylee bríd buhle
    bushra busisiwe bärbel béatrice bénédicte bérénice caitriona camryn canan caoimhe capucine carys
    cate catrin catriona cayetana cecilie cerys chandrika chardae charlize charlène chelo chiaki
    chiamaka chiara chidinma chie chika chikako chimamanda chinelo chinwe chioma chipo chitra chiyo
    chiyoko chloë christelle ciarra cinzia clodagh clémence condoleezza cordula costanza crina
    cristiane csilla cécile célia céline cătălina dafna dalal daliborka dambisa danièle dariya darya
    deepa deepali deepika defne delyth derya devika devyani dganit diarra dilek dimitra dipika divya
    doaa doina dominika donatella doriana dorit dorota dragana dubravka débora dóra eabha ebba ebele
    ebere ebru ecaterina edeltraud eduarda edurne edyta efrat eftychia efua eija eiko eilidh eimear
    einat eirini eirlys ekaterina ekaterine elaheh eleftheria eleri elham elif elisabet elisabeta
    elisabetta elisenda elisângela elizaveta eliška ellery elnaz elodie elpida elzbieta elżbieta
    eman emanuela emer emese emine emmanuelle enikő enrica erzsébet esme esra esraa estefanía esti
    eszter eugénie evangelia everly evgenia fabiana fabienne fadime fadwa faezeh faiza fakhra
    farahnaz farida farideh farzaneh fatema fatemeh fathima fatma fatoumata fawzia federica felicity
    femke fenella fereshteh feride ffion fiamma filippa filiz finola fionnuala fleur flic florina
    flávia fofi folake folasade forough forouzan foteini franka franziska françoise frauke freja
    freya friederike fruzsina frédérique fulya fumie funke funmilayo fusae fátima gabby gaby galia
    galit gamze gargi garima gauri gayatri gaëlle geeta geetha geneviève georgeta gesine ghada
    ghadeer giada gila ginevra giorgia gisèle gitanjali giulia giuliana gizem goli golnar golshifteh
    gordana grainne graziella grażyna griet gráinne gunilla gunvor gwenllian györgyi gönül gülay
    güler gülsen gülten habiba hadas hadassah hadeel hadia hadiya hafsa hagit hajnalka haleh halima
    halyna hamida hanadi hanae hanan hande hanne hanneke haruka haruko harumi hatice hatsuko havva
    haylee heba hedaya hege heidemarie helle helma hemalatha hend hermione hiba hideko hina hinemoa
    hiromi hitomi homa houda huda huguette hulya héloïse hélène hülya ibolya ibtisam idoia ifeoma
    ijeoma ikram ikuko ilaria ildiko ildikó ilknur imane imani imke imma imogen inas inbal inci
    indrani indu ineke inessa ingegerd ingunn inken inna intisar inès inés inês ioana ioanna iolanda
    ipek ipsita irini irit iryna isabela isha ishita isolde israa itziar iulia ivete ivona iwona
    iyabo izabela izumi jadranka jadyn jaelyn jahnavi jaleh janaína janiyah janneke jantje jarmila
    jaroslava jasmina jasmyn jasna jawaher jayalalithaa jayashree jazmyn jelena jemima jemma jenn
    jessamyn jhumpa jihan jimena jitka jocelynn jolanta jordyn josiane josien joséphine joëlle judit
    julita jumana jussara justyna jyoti jyotsna jytte kaarina kadiatou kadijah kaija kailyn kajal
    kajsa kalliopi kalpana kamila kamini kana kanae kanako kanika kanimozhi kaori kaqusha kareena
    karola karolina karuna kassidy kata katalin katarina katarzyna katayoun katerina kateryna
    kateřina katja katrin katrine kaveri kavita kavitha kawthar kaylin kaylyn kazue kazumi keara
    keerthi kemi kensley keyana keyonna khadija khaleda khanyi khanyisile khawla khethiwe khofifah
    kholoud khrystyna kierra kikuko kinga kinsley kiran kiri kirsi kirsti kirsty kirti kiyomi
    klavdiya klára kolinda komal konstantina kriszta krisztina kriti ksenia ksenija kseniya kshama
    kumi kumiko kusum květa kyriaki käthe ladan laetitia laia laleh lalita lalitha lamia lamis
    larysa lata latha latifa laxmi layan la’tasha leela leire leman leni lenka lerato lesego lesya
    letizia lexi leyla leyli liat libuše lidija lidiya lieke liesbeth liesel lilah liliane lilianne
    liliya limor lindiwe liora liselotte liudmyla ljiljana ljubica loredana lorella lotta lotte
    loubna louka loukia lousewies lowri lubna lucrezia lucyna lucía ludivine ludmila ludmiła
    ludovica luiza lujain luminița lurdes luísa lyra lyubov lyudmila lyudmyla lídia lígia maaike
    maarit maayan macarena machiko machteld maddalena madhavi madhu madhuri madilyn madoka maeve
    magdolna maha mahin mahnaz mahsa mahua maija mairead mairi mairéad maite maja makayla makenna
    makenzie maki makiko malak malala malati malgorzata maliheh malin malina malini maliyah mallika
    mamata mami mamta manal manami mandana manijeh manisha manju manjula manon mansi mansoureh maram
    marama mared mareike margarethe margarida margaux margrit marharyta maria-elena maria-teresa
    mariama mariame maricarmen marie-christine marie-claire marie-claude marie-france marie-louise
    marie-pierre marieke mariia marija marijana marijke mariola marit mariya marja marjan marjo
    marjolein markéta marlies marlène marthe marwa maryna marzena marzia marzieh maría maría-josé
    marília masae masayo masha masih masoumeh mayawati maysa maysoon mayu mayuko mayumi mazal
    małgorzata mbali mckenna mechthild medha meena meenakshi meera megawati meghna megumi mehri
    meike meirav meltem menna meral merav mercè merete meryem mette mhairi michaeli michela mieke
    mieko mihaela mihal miho mikayla mikie mikiko milada milani milena milica miloslava mineko minoo
    mireia mirela miri mirjana miroslava mirosława misaki misako mitali mitra miya miyako miyuki
    mizuho mohini mojgan momoko monalisa montse morag morven motoko mouna mounira mpumi mridula
    mrinal muireann mukta muna myfanwy myla mylesha myrto máire márcia mária márta märta mélanie
    míriam mónika müge naama nadezhda nadiya nadège nahed nahid nahla naima najat najla najwa nalan
    naledi nalini namrata nanami nandi nandini nandita nanna naoko narges nargess natalee nataliia
    nataliya natasa nataša natsuki natsuko natália nawal nazan nazanin nazila nazlı neelam neelie
    neeta negar negin neha nerea nermine nerys neslihan nesma nesrin nevenka ngaire ngozi niamh
    nicoletta nidhi nienke nigella nihad nihal nikolett nilgün niloofar niloufar niloufer nilüfer
    nimisha nirmala nitya nkechi nkosazana nobuhle noga nokuthula nomsa nomvula nomzamo nonhlanhla
    nooshin nouf noura nozomi noémi noémie nthabiseng ntombi ntombizodwa nuala nunzia nupur nuray
    nurcan nuria nurit nurten nyaradzo nynke nóra núria oaklynn oana océane odete odile ofira ofra
    oksana olena olha olwen omaima omotola onyeka oonagh oprah orit orlaith orna ornella orsolya
    ottoline oyinkansola ozlem padma padmini paetongtarn pallavi paloma panagiota paraskevi parisa
    parvaneh parvin pascale patrizia patrycja patrícia pavla payal pegah pelagia pelin pepa perdita
    perihan pernilla pernille perrine philippa phillida phindile phumzile pina pippa piroska pnina
    polina pooja poonam pouran prabha prachi pragya pramila pratibha pratima preeti preity prerna
    prithika priti priya priyanka prunella purnima päivi pınar rabab rabia rachida radha radhika
    radka radmila radwa raegan raffaella raghad ragini ragnhild rahaf rajani rajashri rajeshwari
    rajni rakhi rakhshan raluca ramya rani rania ranjana rasha rashmi rati ratna razan reem reema
    refilwe rekha renu renuka renáta renée retno revathi rhian richa rieko rigoberta rihanna riikka
    rika rimma rinat ritt ritu ritva riya rodica rohini roisin rola ronit roopa rosalía rosamund
    roselyne roshni rosi rosica rossella roswitha rosângela roula roya roza rozália ruba ruchi rudo
    ruhama rukmini rula rupa ruqaya ruriko ružica rylee ryleigh ryoko réka róisín saadia sabah
    sabiha sachie sadako sadhana sadhvi saeko safaa safia sahar saida sajida sakiko sakina sakshi
    saliha salwa samah samar sameera samia sanae sanam sandhya sandrine sangeeta sangita sania sanna
    saoirse sapir sapna saroj sarojini sarolta saskia satoko satomi savita savitri sawsan sayaka
    sayuri seda sedigheh seiko selah sema semra senga sepideh serap serpil sevda sevgi sevil sevim
    shabana shabnam shada shadi shadia shahd shahla shahnaz shahrzad shaima shaimaa shakuntala
    shaparak sharada sharmila sharmistha shashikala sheetal sheneka shereen sherifa sherine shideh
    shigeko shilpa shirin shirit shizuka shlomit shobha shobhana shohreh shoko shokoufeh sholeh
    shraddha shreya shruti shubha shulamit shweta sian sibel sibongile sibylle sieglinde sigal siham
    silke simidele simin simphiwe simran sindiswa sinead sinéad siobhán sioned siri sirimavo sitara
    sivan siân slavica smadar smita smriti sneha snezhana snežana sofiya sofya sofía soha sohaila
    solveig solène sonal sonali sonam songül soniya sorcha sorina souad soudabeh sowmya soňa sridevi
    srilatha stanislava stavroula steffi stela steph stina stéphanie suad subhadra sucheta suchitra
    sudarat sudha sugathakumari suha suhair sujata sukanya sulochana suman sumathi sumaya sumie
    sumitra suna sunanda sunita sunniva supriya surabhi surekha sushma sushmita susi svatava
    sviatlana svitlana swapna swara swarna swati sybille sylvana sylwia synnove synnøve szilvia
    ségolene ségolène sílvia sônia taghreed tahani tahereh tahmineh taisiya tali tamaki tamsin
    tandiwe taniyah tansu tanuja tanushree tanvi tarana tariro tarja tatiyana tatjana tawakkol tayla
    teagan teesta tejaswi temitope tendayi tenley tereza teruko teréz tetiana tetyana thandeka
    thandi thandiwe theano thembi thérèse tiggy tiina tijana tineke titilayo tiwa tiziana tokiko
    tomoe tomomi torunn tove trine trude trupti tsakani tsitsi tsuneko tuula tzipi tzipora tzippi
    tânia tímea tülay tülin tünde türkan ulla ulrika ulyana umeko unni urmila urszula urvashi uschi
    vaishali valentyna valérie vandana varsha varvara vasanthi vasilica vassiliki vasso vasudha
    vasundhara veena vered verónica vesna vibeke vibha vidya vigdis vijaya viktoria viktoriya
    viktória vimala vineeta viorica virginie virgínia vittoria viviane vjosa vrinda vânia véronique
    věra wafaa walaa wambui wangari wanjiru weronika widad wiebke wiesława wijdan willemijn wisława
    ximena yaara yafa yalda yamini yamuna yana yanna yara yaroslava yasemin yasmeen yasmina yayo
    yayoi yeganeh yehudit yekaterina yelizaveta yenny yevgenia yevgeniya yewande yifat yildiz
    yingluck ylva yonit yoriko yoshimi yousra yuka yukari yukie yulia yuliana yuliya yumi yumiko
    yurie zadie zahra zainab zandile zanele zaria zawadi zaynab zdeňka zehava zehra zeina zeinab
    zerrin zeynep zhanna zhila zinaida ziona ziva zodwa zoey zohra zohreh zoleka zorica zoya zoë
    zsuzsa zsuzsanna zsófia zuhal zukiswa zulfiya zuzana zuzanna Ágnes Ángela Çiğdem Édith Éimear
    Élisabeth Élise Élodie Éloïse Émilie Özge Özlem Úrsula Şule Šárka Ștefania
    """
}
