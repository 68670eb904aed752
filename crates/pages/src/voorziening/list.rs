//! How a facility's reviews are ordered and narrowed. It all lives in the address.

use crate::address::Address;
use domain::standing::Month;
use domain::{Questionnaire, Relation};
use serde::Deserialize;
use storage::{PublicOrder, PublicQuery};
use templates::pages::ReviewFilters;
use templates::{Language, choices};

/// Reviews on a page.
const PAGE: u64 = 20;

/// The parameters; others are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct List {
    sort: Option<Sort>,
    theme: Option<String>,
    relation: Option<Writer>,
    period: Option<Period>,
    language: Option<String>,
    pub(super) cursor: Option<String>,
    /// What is being compared, which goes along: slugs with commas between them.
    pub(super) vergelijk: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Sort {
    #[default]
    Newest,
    Oldest,
    Highest,
    Lowest,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Period {
    Year,
    ThreeYears,
    Older,
}

/// A relation that a submitter can have.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
struct Writer(Relation);

impl TryFrom<String> for Writer {
    type Error = domain::review::UnknownRelation;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

impl List {
    /// The page of reviews that is asked for in this month.
    pub(super) fn query(&self, month: Month) -> PublicQuery {
        let order = match self.sort.unwrap_or_default() {
            Sort::Newest => PublicOrder::Newest,
            Sort::Oldest => PublicOrder::Oldest,
            Sort::Highest => PublicOrder::Highest,
            Sort::Lowest => PublicOrder::Lowest,
        };
        let ago = |months| Some(month.back(months).to_string());
        let (from, before) = match self.period {
            None => (None, None),
            Some(Period::Year) => (ago(12), None),
            Some(Period::ThreeYears) => (ago(36), None),
            Some(Period::Older) => (None, ago(36)),
        };
        PublicQuery {
            order,
            theme: self.theme.clone(),
            relation: self.relation.map(|writer| writer.0),
            language: self.language.clone(),
            from,
            before,
            limit: PAGE,
            cursor: self.cursor.clone(),
        }
    }

    /// The address of the first page of this list.
    pub(super) fn address(&self, path: &str) -> Address {
        Address::new(path)
            .maybe("sort", self.sort.map(Sort::name))
            .maybe("theme", self.theme.as_deref())
            .maybe("relation", self.relation.map(|writer| writer.0.as_str()))
            .maybe("period", self.period.map(Period::name))
            .maybe("language", self.language.as_deref())
            .maybe("vergelijk", self.vergelijk.as_deref())
    }

    /// Whether it leaves something out.
    pub(super) fn narrowed(&self) -> bool {
        self.theme.is_some() || self.relation.is_some() || self.period.is_some() || self.language.is_some()
    }

    /// Whether this is another view of what the page itself shows.
    pub(super) fn other_view(&self) -> bool {
        self.narrowed() || self.sort.is_some() || self.cursor.is_some() || self.vergelijk.is_some()
    }

    /// The form.
    pub(super) fn filters(&self, language: Language, questionnaire: &Questionnaire) -> ReviewFilters {
        let themes = questionnaire.themes.iter().map(|theme| (theme.id.as_str(), theme.name.as_str()));
        let relation = self.relation.map_or("", |writer| writer.0.as_str());
        ReviewFilters {
            sort: choices::review_orders(language, self.sort.unwrap_or_default().name()),
            theme: choices::themes(language, themes, self.theme.as_deref().unwrap_or_default()),
            relation: choices::relations(language, relation),
            period: choices::periods(language, self.period.map_or("", Period::name)),
            language: choices::review_languages(language, self.language.as_deref().unwrap_or_default()),
            narrowed: self.narrowed(),
        }
    }
}

impl Sort {
    const fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Highest => "highest",
            Self::Lowest => "lowest",
        }
    }
}

impl Period {
    const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::ThreeYears => "three_years",
            Self::Older => "older",
        }
    }
}
