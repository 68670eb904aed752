# Pages of providers, and replies at the desk: Dutch only.

nav-my-facilities = Mijn voorzieningen
provider = aanbieder
provider-login-title = Aanmelden als aanbieder
provider-login-lead = Voor organisaties die reageren op waarderingen van hun voorzieningen.
provider-facilities-lead = De voorzieningen van je organisatie, met wat er over geschreven is.
provider-facilities-empty = Je organisatie heeft hier nog geen voorzieningen.
provider-score = Gemiddelde
provider-reviews-empty = Er staat nog geen waardering online.
provider-open-reply = Open de reactie
provider-write-reply = Schrijf een reactie
provider-write-later = Vertel wat er later gebeurde
provider-write-note = Een redacteur leest je reactie voor ze online komt. Lezers zien je functie en nooit je naam. Schrijf niets waaraan iemand te herkennen is.
provider-review-title = Waardering van { $name }
provider-review-gone = Deze waardering staat niet meer online.
provider-reply = Je reactie
provider-reads-only = Je leest mee voor deze organisatie. Reageren doet een collega.
provider-preview = Zo zien lezers je reactie
provider-preview-fine = We vonden niets waarop een redacteur moet letten.
provider-preview-asks = Kijk hier nog eens naar voor je verstuurt:
provider-improvement = Doen jullie hier iets aan?
provider-check = Kijk na
provider-keep = Bewaar
provider-send = Verstuur
provider-appeal = Ga in beroep
provider-appeal-note = Ben je het niet eens met de beslissing? Een andere redacteur leest je reactie dan opnieuw. Dat is gratis.
provider-appeal-why = Waarom ben je het niet eens?

reply-state-none = Nog geen reactie
reply-state-draft = Bewaard, niet verstuurd
reply-state-queued = Wacht op een redacteur
reply-state-escalated = Wacht op een hoofdredacteur
reply-state-published = Staat online
reply-state-returned = Teruggestuurd
reply-state-rejected = Niet gepubliceerd
reply-choose-none = We zeggen daar niets over
reply-choose-planned = Ja, dat is gepland
reply-choose-made = Ja, dat is gebeurd

case-reply = Dit is een reactie van de voorziening
case-reply-as = Geschreven als { $function }. Lezers zien die functie, geen naam.
case-reply-to = De waardering waarop ze antwoordt
case-reply-gone = De waardering waarop ze antwoordt, staat niet meer online.
provider-reviews-count = Waarderingen
