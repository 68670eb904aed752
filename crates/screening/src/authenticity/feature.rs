//! The figures that the model weighs, and the signal that each belongs to.

macro_rules! features {
    ($($(#[$doc:meta])* $name:ident $signal:ident $direction:literal,)*) => {
        /// A figure about a submission and what came before it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Feature { $($(#[$doc])* $name),* }

        /// Every feature in the order of [`Feature`]: name, signal, and whether more of it may only
        /// raise (1) or only lower (-1) the score; 0 leaves it free.
        pub(super) const FEATURES: &[(&str, SignalKind, i8)] =
            &[$((stringify!($name), SignalKind::$signal, $direction)),*];
    };
}

/// What a signal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "SignalKind::as_str and the sentences say it")]
pub enum SignalKind {
    SimilarText,
    ReusedSentences,
    Burst,
    OneSidedBurst,
    FacilityHistory,
    ScorePattern,
    ScoreSet,
    PushAndSink,
    NetworkCluster,
    NetworkElsewhere,
    ProviderNetwork,
    Device,
    ProviderMail,
    ThrowAwayMail,
    MailPattern,
    SameSubmitter,
    SimilarName,
    FormTime,
    Style,
    TextKind,
    TextAgainstScores,
    LinkedSuspicion,
    Occasion,
}

impl SignalKind {
    /// All of them.
    pub const ALL: [Self; 23] = [
        Self::SimilarText,
        Self::ReusedSentences,
        Self::Burst,
        Self::OneSidedBurst,
        Self::FacilityHistory,
        Self::ScorePattern,
        Self::ScoreSet,
        Self::PushAndSink,
        Self::NetworkCluster,
        Self::NetworkElsewhere,
        Self::ProviderNetwork,
        Self::Device,
        Self::ProviderMail,
        Self::ThrowAwayMail,
        Self::MailPattern,
        Self::SameSubmitter,
        Self::SimilarName,
        Self::FormTime,
        Self::Style,
        Self::TextKind,
        Self::TextAgainstScores,
        Self::LinkedSuspicion,
        Self::Occasion,
    ];

    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SimilarText => "similar_text",
            Self::ReusedSentences => "reused_sentences",
            Self::Burst => "burst",
            Self::OneSidedBurst => "one_sided_burst",
            Self::FacilityHistory => "facility_history",
            Self::ScorePattern => "score_pattern",
            Self::ScoreSet => "score_set",
            Self::PushAndSink => "push_and_sink",
            Self::NetworkCluster => "network_cluster",
            Self::NetworkElsewhere => "network_elsewhere",
            Self::ProviderNetwork => "provider_network",
            Self::Device => "device",
            Self::ProviderMail => "provider_mail",
            Self::ThrowAwayMail => "throw_away_mail",
            Self::MailPattern => "mail_pattern",
            Self::SameSubmitter => "same_submitter",
            Self::SimilarName => "similar_name",
            Self::FormTime => "form_time",
            Self::Style => "style",
            Self::TextKind => "text_kind",
            Self::TextAgainstScores => "text_against_scores",
            Self::LinkedSuspicion => "linked_suspicion",
            Self::Occasion => "occasion",
        }
    }
}

features! {
    /// Share of the rare word pairs that one earlier text has too, any facility, other submitter.
    TextBest SimilarText 1,
    /// The same, within the facility.
    TextFacility SimilarText 1,
    /// The same, at another provider.
    TextElsewhere SimilarText 1,
    /// The same, in a text of the same mailbox at another provider.
    TextCopied SimilarText 1,
    /// Share of the rare word pairs seen in any recent text of the facility.
    TextShared SimilarText 1,
    /// Earlier texts that share a third or more.
    TextNeighbours SimilarText 1,
    /// Likeness times the suspicion of the alike.
    TextSuspect SimilarText 1,
    /// Share of long sentences seen before from others, by rarity.
    SentenceReuse ReusedSentences 1,
    /// The same, within the facility.
    SentenceFacility ReusedSentences 1,
    /// Mean rarity of the word pairs.
    TextNovelty ReusedSentences 0,
    /// Surprise about the number of submissions of the last days.
    BurstAll Burst 0,
    /// Submissions of the last 3 days.
    BurstCount Burst 0,
    /// Surprise about the number with equally extreme scores.
    BurstSide OneSidedBurst 1,
    /// Those of the last 3 days, and of the last 21.
    SideCount OneSidedBurst 0,
    SideCountLong OneSidedBurst 0,
    /// Share of the last 7 days' that are equally extreme.
    SideShare OneSidedBurst 0,
    /// Opposite extremes in the last 21 days.
    Opposed OneSidedBurst 0,
    /// Mean suspicion of the facility's last 10 and 90 days.
    FacilityRecent FacilityHistory 1,
    FacilityLong FacilityHistory 1,
    /// Sum of suspicion of the last 10 days.
    FacilitySum FacilityHistory 1,
    /// Sum of the suspicion of equally extreme ones of 60 days.
    FacilitySide FacilityHistory 1,
    /// The mean score.
    Mean ScorePattern 0,
    /// Share of 1 and 5.
    Extreme ScorePattern 0,
    /// Highest less lowest.
    Range ScorePattern 0,
    /// How many themes are given.
    Given ScorePattern 0,
    /// Distance to the facility's mean, and to the sector's.
    FromFacility ScorePattern 0,
    FromSector ScorePattern 0,
    /// Earlier sets of scores here that are nearly the same, against chance.
    SetRepeated ScoreSet 1,
    /// How common this set is everywhere.
    SetCommon ScoreSet 0,
    /// Opposite extremes elsewhere from the same mailbox or network.
    PushSink PushAndSink 1,
    /// Surprise about submissions here from the same line, the same neighbourhood.
    LineHere NetworkCluster 1,
    NearHere NetworkCluster 1,
    /// Their number in 60 days.
    LineCount NetworkCluster 0,
    NearCount NetworkCluster 0,
    /// The line's and the neighbourhood's submissions elsewhere in 60 days.
    LineElsewhere NetworkElsewhere 0,
    NearElsewhere NetworkElsewhere 0,
    /// The neighbourhood's last 4 days against its 60.
    NearSudden NetworkElsewhere 0,
    /// The region's share of all.
    RegionCommon NetworkElsewhere 0,
    /// The neighbourhood's share of its region.
    NearOfRegion NetworkElsewhere 0,
    /// Mean suspicion of the line, the neighbourhood, the region.
    LineSuspect NetworkElsewhere 1,
    NearSuspect NetworkElsewhere 1,
    RegionSuspect NetworkElsewhere 1,
    /// The provider's own mail came from this line or neighbourhood before.
    OwnNetwork ProviderNetwork 1,
    /// Surprise about the same device here within 14 days.
    DeviceHere Device 1,
    /// How common the device is.
    DeviceCommon Device 0,
    /// The same device and neighbourhood before.
    DeviceNear Device 0,
    /// The address is at the provider's own domain.
    OwnMail ProviderMail 1,
    /// A throw-away domain.
    Disposable ThrowAwayMail 1,
    /// A relay.
    Relay ThrowAwayMail 0,
    /// How unlike a name.
    Random MailPattern 0,
    /// Digits at the end.
    Digits MailPattern 0,
    /// How common the domain is, and whether it is a large service.
    DomainCommon MailPattern 0,
    /// Surprise about the same pattern of address here in 30 days.
    ShapeHere MailPattern 1,
    /// How common the pattern is.
    ShapeCommon MailPattern 0,
    /// Days since the same mailbox wrote about this facility, as closeness.
    SameHere SameSubmitter 1,
    /// Other facilities of the same mailbox in 60 days.
    SameElsewhere SameSubmitter 1,
    /// The same mailbox, otherwise written.
    Respelled SameSubmitter 1,
    /// Suspicion of the mailbox.
    MailboxSuspect SameSubmitter 1,
    /// The most alike local part here in 180 days.
    NameHere SimilarName 1,
    /// An alike name with an alike text, network or device.
    NamePair SimilarName 1,
    /// Seconds of the form, logarithmic.
    FormSeconds FormTime 0,
    /// Signs per second.
    FormSpeed FormTime 0,
    /// Fast ones here in 21 days.
    FormFastHere FormTime 0,
    /// The most alike hand among the equally extreme here in 60 days.
    HandBest Style 0,
    /// Surprise about the same quirks here.
    QuirksHere Style 1,
    /// Words.
    Words TextKind 0,
    /// Shares of kinds of words.
    Persons TextKind 0,
    Brochure TextKind 0,
    Grudge TextKind 0,
    Concrete TextKind 0,
    Praise TextKind 0,
    Blame TextKind 0,
    /// Names and numbers.
    Details TextKind 0,
    /// Tone of the words against the scores.
    Mismatch TextAgainstScores 0,
    /// Suspicion of what this is linked to.
    Linked LinkedSuspicion 1,
    /// The most suspect link.
    LinkedBest LinkedSuspicion 1,
    /// Strength of all links.
    LinkedSum LinkedSuspicion 1,
    /// Different regions among the last 7 days here.
    Diverse Occasion 0,
    /// Middling scores among the last 7 days here.
    Mixed Occasion 0,
    /// An invitation was used.
    Invited Occasion -1,
}

/// How many there are.
pub(super) const COUNT: usize = FEATURES.len();

/// One submission's figures.
#[derive(Clone, Debug)]
pub(super) struct Values(pub [f32; COUNT]);

impl Values {
    /// All zero.
    pub fn new() -> Self {
        Self([0.0; COUNT])
    }

    /// One of them.
    #[inline]
    pub fn get(&self, feature: Feature) -> f32 {
        self.0[feature as usize]
    }

    /// Sets one of them.
    #[inline]
    pub fn set(&mut self, feature: Feature, value: f32) {
        self.0[feature as usize] = value;
    }
}
