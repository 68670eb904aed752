//! What insight says.

use super::InsightPeriod;
use domain::standing::Quarter;
use domain::{Facility, HalfYear, InvitationKind};

/// Whose figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The facility's own.
    Own,
    /// Those of every facility of its sector, its own among them.
    Sector,
    /// Those of its sector in its province.
    Province,
}

impl Group {
    /// The name in the API and in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Sector => "sector",
            Self::Province => "province",
        }
    }
}

/// What is known of a facility in a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Insight {
    /// The facility.
    pub facility: Facility,
    /// The period.
    pub period: InsightPeriod,
    /// The quarter that the period is, where it is one.
    pub quarter: Option<Quarter>,
    /// From how many reviews something is shown.
    pub minimum: u32,
    /// With whom it is compared: itself, its sector, and its province where it has one.
    pub groups: Vec<PeerGroup>,
    /// The themes, in the order of the questionnaire.
    pub themes: Vec<ThemeInsight>,
    /// The quarters that the period touches, whole ones, oldest first.
    pub quarters: Vec<QuarterInsight>,
    /// Own reviews by language, most first.
    pub languages: Vec<(String, u64)>,
    /// Words that come back; themes without any are left out.
    pub words: Vec<ThemeWords>,
    /// How many texts were read for the words.
    pub texts_read: u64,
    /// What was handed out in the period.
    pub invitations: InvitationInsight,
}

/// What was handed out, beside the reviews that came with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationInsight {
    /// Posters and letters that were made in the period, by kind; kinds without any are left out.
    pub papers: Vec<PaperInsight>,
    /// Relationship codes of the half years that the period touches, oldest first.
    pub codes: Vec<CodeInsight>,
}

/// Posters or letters of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperInsight {
    /// What they are.
    pub kind: InvitationKind,
    /// How many times some were made.
    pub batches: u64,
    /// How many were handed out.
    pub copies: u64,
    /// How many reviews came with them until now, without those of `few`.
    pub reviews: u64,
    /// How many batches brought a few reviews, of which the number is not told.
    pub few: u64,
}

/// Codes of a half year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeInsight {
    /// Which.
    pub period: HalfYear,
    /// How many were made.
    pub issued: u64,
    /// How many came with a review until now; none where a few did.
    pub used: Option<u64>,
}

/// With whom something is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct PeerGroup {
    /// Whose figures.
    pub group: Group,
    /// How many facilities that are open now.
    pub facilities: u64,
    /// How many of those have a public review, of whatever time.
    pub reviewed: u64,
    /// How many public reviews came online in the period.
    pub reviews: u64,
    /// The share of wholly positive ones, 0 to 1; none below the minimum.
    pub positive: Option<f64>,
    /// How they were answered.
    pub replies: ReplyInsight,
}

/// How reviews of a period were answered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReplyInsight {
    /// How many have a public answer.
    pub answered: u64,
    /// The share, 0 to 1; none below the minimum of reviews.
    pub rate: Option<f64>,
    /// Within how many whole days half of the answers came; none below the minimum of answers.
    pub median_days: Option<u32>,
}

/// A mean and how many scores it is of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct InsightFigure {
    /// How many scores.
    pub count: u64,
    /// Their plain mean, 1.0 to 5.0; none below the minimum.
    pub mean: Option<f64>,
}

/// A theme.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeInsight {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The figures, in the order of [`Insight::groups`].
    pub figures: Vec<InsightFigure>,
}

/// A quarter.
#[derive(Clone, Debug, PartialEq)]
pub struct QuarterInsight {
    /// Which.
    pub quarter: Quarter,
    /// Whether it is still going on.
    pub going_on: bool,
    /// Own reviews, and the mean of their means.
    pub own: InsightFigure,
    /// The same of the sector.
    pub sector: InsightFigure,
    /// Own reviews of the quarter that have a public answer.
    pub answered: u64,
}

/// The words that come back in reviews that score a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeWords {
    /// The theme's id.
    pub theme: String,
    /// Its name.
    pub name: String,
    /// Words of reviews that score it 4 or 5, most first.
    pub high: Vec<Word>,
    /// Words of reviews that score it 1, 2 or 3, most first.
    pub low: Vec<Word>,
}

/// A word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it is written most, in small letters.
    pub word: String,
    /// How many different reviews use it.
    pub reviews: u64,
}

impl Insight {
    /// The facility's own place among the groups.
    pub fn own(&self) -> Option<&PeerGroup> {
        self.groups.first()
    }

    /// Whether there is enough to show anything of the facility.
    pub fn shows(&self) -> bool {
        self.own().is_some_and(|own| own.reviews >= u64::from(self.minimum))
    }
}
