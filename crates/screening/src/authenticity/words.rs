//! Kinds of words that say something about how a text came to be. Stems: a word belongs when it
//! starts with one. Own compilation.

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing in particular, and too common to tell texts apart.
    Function,
    /// The writer or the writer's people.
    Person,
    /// High praise.
    Praise,
    /// Strong blame.
    Blame,
    /// Words of folders and websites.
    Brochure,
    /// Accusing, warning, hinting.
    Grudge,
    /// A time, a number, a thing that one has seen.
    Concrete,
}

const LISTS: [(Kind, &str); 7] = [
    (
        Kind::Function,
        "maar voor niet heel zeer veel naar deze onze mijn onze wordt werd worden zijn heeft hebben hadden \
         waren daar hier erop eraan over door omdat want toen altijd soms vaak meestal steeds echt toch \
         gewoon dat die een het van met ook nog alle alles iets niets zich haar hun zijn kunnen kan zou \
         zouden moet moeten mogen mag wil willen gaat gaan komt komen elke ieder andere bij zelfs zoals \
         terwijl waar wanneer daarom tijdens vanaf sinds onder tussen tegen binnen buiten zonder volgens \
         behoorlijk enorm bijzonder tamelijk nogal vrij uitermate vooral eigenlijk intussen bovendien \
         daarnaast eveneens echter doch trouwens inderdaad",
    ),
    (
        Kind::Person,
        "ik wij we ons onze mijn mn ik'zelf moeder mama ma vader papa pa oma opa grootmoeder grootvader zoon \
         zoontje dochter dochtertje kind kleinkind kleinzoon kleindochter zus broer tante nonkel man vrouw \
         partner schoonmoeder schoonvader",
    ),
    (
        Kind::Praise,
        "fantastisch geweldig schitterend uitstekend perfect prachtig top topper super zalig beste geniaal \
         aanrader dikke pluim chapeau proficiat bedankt dankbaar tevreden blij gelukkig warm liefdevol \
         lief vriendelijk hartelijk goed mooi prima knap fijn gezellig proper betrokken gerust",
    ),
    (
        Kind::Blame,
        "slecht vreselijk verschrikkelijk schandalig schande afschuwelijk onaanvaardbaar vuil vies koud \
         onvriendelijk onbeleefd teleurgesteld teleurstellend ontgoocheld klacht boos nooit niemand \
         verwaarloosd geroepen gevloekt tekort overbelast gehaast onbekwaam lawaai chaos zwak jammer \
         spijt afrader ramp nachtmerrie mensonterend onverantwoord hopeloos weinig brutaal",
    ),
    (
        Kind::Brochure,
        "kwaliteit kwaliteitsvol professioneel professionalisme innovatief innovatie visie missie referentie \
         begrip meerwaarde garantie garandeert deskundig expertise ervaring modern hedendaags hoogstaand \
         maatwerk vakkundig gepassioneerd passie gedreven toonaangevend staat centraal ontdek kies investeert \
         transparant transparante warmte geborgenheid persoonlijke aandacht uniek unieke troeven team \
         onderscheidt streeft waarden",
    ),
    (
        Kind::Grudge,
        "leugen liegen liegt gelogen bedrog bedrieg oplichter oplichting diefstal wraak waarheid doofpot \
         corrupt fraude inspectie politie advocaat rechtbank proces klacht waarschuw waarschuwing gewaarschuwd \
         ontslag ontslagen beweerd gehoord verhalen facebook zogezegd naar schijnt concurrent overgestapt \
         vermijd sluiten zwijgen verzwijg medeplichtig directie directeur",
    ),
    (
        Kind::Concrete,
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli \
         augustus september oktober november december ochtend middag avond namiddag voormiddag week weken \
         maand maanden jaar jaren uur minuten kamer tuin trap bed soep boterham medicatie rolstoel luier \
         pamper fles speelplaats bus fiets foto euro factuur",
    ),
];

/// The word hash that [`super::text`] makes: FNV-1a over folded letters.
pub(super) const START: u64 = 0xcbf2_9ce4_8422_2325;

/// One letter more.
#[inline]
pub(super) fn push(hash: u64, letter: u32) -> u64 {
    (hash ^ u64::from(letter)).wrapping_mul(0x0000_0100_0000_01b3)
}

/// A small open-addressed table of the listed words.
#[derive(Debug)]
pub(super) struct Words {
    slots: Vec<(u64, Option<Kind>)>,
}

impl Words {
    /// The table of all lists; the first list that holds a word counts.
    pub fn new() -> Self {
        let mut words = Self { slots: vec![(0, None); 2048] };
        for (kind, list) in LISTS {
            for word in list.split_whitespace() {
                words.insert(word.chars().fold(START, |h, c| push(h, u32::from(c))), kind);
            }
        }
        words
    }

    fn insert(&mut self, hash: u64, kind: Kind) {
        let mut at = (hash >> 40) as usize % self.slots.len();
        loop {
            match self.slots[at] {
                (_, None) => break self.slots[at] = (hash, Some(kind)),
                (known, _) if known == hash => break,
                _ => at = (at + 1) % self.slots.len(),
            }
        }
    }

    /// The kind of the word with this hash.
    #[inline]
    pub fn kind(&self, hash: u64) -> Option<Kind> {
        let mut at = (hash >> 40) as usize & 2047;
        loop {
            match *self.slots.get(at)? {
                (known, kind @ Some(_)) if known == hash => return kind,
                (_, None) => return None,
                _ => at = (at + 1) & 2047,
            }
        }
    }
}
