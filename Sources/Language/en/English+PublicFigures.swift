extension Language.Names {
  /// People so well known that articles use only their last name: heads of state and government, and a few more.
  ///
  /// A name a line, spelled out; `+` marks a woman. Facts of general knowledge.
  static let englishPublicFigures: StaticString = """
    Donald Trump
    Barack Obama
    Joe Biden
    Kamala Harris+
    Mike Pence
    Dick Cheney
    Ronald Reagan
    Richard Nixon
    Jimmy Carter
    Franklin Roosevelt
    Dwight Eisenhower
    Harry Truman
    Vladimir Putin
    Dmitry Medvedev
    Boris Yeltsin
    Mikhail Gorbachev
    Volodymyr Zelensky
    Petro Poroshenko
    Alexander Lukashenko
    Xi Jinping
    Hu Jintao
    Shinzo Abe
    Fumio Kishida
    Narendra Modi
    Imran Khan
    Angela Merkel+
    Olaf Scholz
    Gerhard Schröder
    Emmanuel Macron
    François Hollande
    Nicolas Sarkozy
    Jacques Chirac
    Silvio Berlusconi
    Matteo Renzi
    Giorgia Meloni+
    Pedro Sánchez
    Mariano Rajoy
    Tony Blair
    Gordon Brown
    David Cameron
    Theresa May+
    Boris Johnson
    Liz Truss+
    Rishi Sunak
    Keir Starmer
    Margaret Thatcher+
    Justin Trudeau
    Stephen Harper
    Jacinda Ardern+
    Scott Morrison
    Malcolm Turnbull
    Anthony Albanese
    Benjamin Netanyahu
    Ariel Sharon
    Ehud Olmert
    Mahmoud Abbas
    Yasser Arafat
    Hassan Rouhani
    Mahmoud Ahmadinejad
    Ali Khamenei
    Bashar al-Assad
    Recep Tayyip Erdogan
    Recep Tayyip Erdoğan
    Saddam Hussein
    Nouri al-Maliki
    Hamid Karzai
    Ashraf Ghani
    Pervez Musharraf
    Hosni Mubarak
    Mohamed Morsi
    Abdel-Fattah el-Sissi
    Muammar Gaddafi
    Nelson Mandela
    Jacob Zuma
    Cyril Ramaphosa
    Robert Mugabe
    Muhammadu Buhari
    Hugo Chávez
    Nicolás Maduro
    Fidel Castro
    Evo Morales
    Jair Bolsonaro
    Dilma Rousseff+
    Rodrigo Duterte
    Aung San Suu Kyi+
    Ban Ki-moon
    Kofi Annan
    António Guterres
    Jens Stoltenberg
    Ursula von der Leyen+
    Jean-Claude Juncker
    """
}
