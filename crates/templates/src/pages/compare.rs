//! `/vergelijk`: facilities side by side.

use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use domain::Sector;

/// `/vergelijk?v=SLUG&v=SLUG`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/compare.html")]
pub struct ComparePage {
    /// The frame.
    pub shell: Shell,
    /// The facilities, in the order of the address.
    pub columns: Vec<CompareColumn>,
    /// What was asked for and does not exist.
    pub unknown: Vec<String>,
    /// How many were left out because four is the most.
    pub left_out: u64,
    /// The address to search for one more; none when there are four.
    pub more: Option<String>,
    /// From how many reviews a score is shown.
    pub minimum: u64,
}

/// One facility.
#[derive(Clone, Debug)]
pub struct CompareColumn {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The register's code of its kind.
    pub kind: String,
    /// Its sector.
    pub sector: Sector,
    /// Its municipality.
    pub municipality: Option<String>,
    /// Who runs it.
    pub organiser: Option<String>,
    /// Whether it can be reviewed.
    pub participating: bool,
    /// Published reviews.
    pub review_count: u64,
    /// Its score.
    pub score: CompareScore,
    /// Its themes, in the order of the questionnaire.
    pub themes: Vec<CompareTheme>,
    /// The address of this comparison without it.
    pub remove: String,
}

/// The score of a facility, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CompareScore {
    /// 1 to 5.
    Shown(f64),
    /// Too few reviews.
    TooFew,
    /// Too old ones.
    TooOld,
}

/// One theme of a facility.
#[derive(Clone, Debug)]
pub struct CompareTheme {
    /// The name of the theme.
    pub name: String,
    /// Its mean, 1 to 5; none where it is not shown.
    pub mean: Option<f64>,
}

/// What is being compared, on a page about something else. The list goes along in the addresses as
/// `vergelijk=SLUG,SLUG`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareBar {
    /// How many facilities are in the list.
    pub count: u64,
    /// The address of the comparison as it is; none of nothing.
    pub show: Option<String>,
    /// The address of the comparison with this facility in it; none when it is in it, or when it is full.
    pub add: Option<String>,
    /// The address of the comparison without this facility, when it is in it.
    pub remove: Option<String>,
    /// The list as it goes along, `SLUG,SLUG`.
    pub list: String,
}

/// The most that is compared, as `submission::MOST_COMPARED`.
const MOST: usize = 4;

impl CompareBar {
    /// The list as a page about one facility shows it; an empty `slug` for a page about none. Slugs are made
    /// of letters, digits and hyphens.
    pub fn new(list: &[String], slug: &str) -> Self {
        let without: Vec<&str> = list.iter().map(String::as_str).filter(|one| *one != slug).collect();
        let held = without.len() < list.len();
        let with = without.iter().copied().chain(std::iter::once(slug)).collect::<Vec<_>>();
        let room = !slug.is_empty() && !held && list.len() < MOST;
        Self {
            count: list.len() as u64,
            show: (!list.is_empty()).then(|| address(list.iter().map(String::as_str))),
            add: room.then(|| address(with)),
            remove: held.then(|| address(without)),
            list: list.join(","),
        }
    }

    /// The address of the comparison with one more facility: for lists of them.
    pub fn adding(&self, slug: &str) -> Option<String> {
        let list: Vec<String> =
            self.list.split(',').filter(|one| !one.is_empty()).map(str::to_owned).collect();
        Self::new(&list, slug).add
    }
}

fn address<'a>(slugs: impl IntoIterator<Item = &'a str>) -> String {
    let pairs: Vec<String> = slugs.into_iter().map(|slug| format!("v={slug}")).collect();
    if pairs.is_empty() { "/vergelijk".to_owned() } else { format!("/vergelijk?{}", pairs.join("&")) }
}

impl ComparePage {
    /// The theme names of the rows: those of the first facility, which all of them share.
    pub(crate) fn themes(&self) -> Vec<&str> {
        let first = self.columns.first().map(|column| column.themes.as_slice()).unwrap_or_default();
        first.iter().map(|theme| theme.name.as_str()).collect()
    }
}

impl CompareColumn {
    pub(crate) fn theme(&self, index: &usize) -> Option<f64> {
        self.themes.get(*index).and_then(|theme| theme.mean)
    }
}

impl Sample for ComparePage {
    fn samples(language: Language) -> Vec<Self> {
        let theme = |name: &str, mean| CompareTheme { name: name.to_owned(), mean };
        let column = |slug: &str, name: &str, score| CompareColumn {
            slug: slug.to_owned(),
            name: name.to_owned(),
            kind: "woonzorgcentrum".to_owned(),
            sector: Sector::Elderly,
            municipality: Some("Brugge".to_owned()),
            organiser: None,
            participating: true,
            review_count: 12,
            score,
            themes: vec![
                theme("Onthaal en informatie", Some(4.2)),
                theme("Contact met familie en netwerk", None),
            ],
            remove: "/vergelijk?v=verzonnen-berk".to_owned(),
        };
        let full = Self {
            shell: Shell::new(language, "/vergelijk", true),
            columns: vec![
                column("verzonnen-linde", "De Verzonnen Linde", CompareScore::Shown(4.2)),
                column("verzonnen-berk", "<b>Vals</b>", CompareScore::TooFew),
                column("verzonnen-beuk", "De Verzonnen Beuk", CompareScore::TooOld),
            ],
            unknown: vec!["bestaat-<b>niet".to_owned()],
            left_out: 1,
            more: Some("/?vergelijk=verzonnen-linde".to_owned()),
            minimum: 3,
        };
        let empty = Self { columns: vec![], unknown: vec![], left_out: 0, ..full.clone() };
        vec![full, empty]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_lives_in_the_addresses() {
        let list = ["a", "b"].map(str::to_owned);
        let new = CompareBar::new(&list, "c");
        assert_eq!(new.add.as_deref(), Some("/vergelijk?v=a&v=b&v=c"));
        assert_eq!((new.count, new.list.as_str(), &new.remove), (2, "a,b", &None));
        let held = CompareBar::new(&list, "a");
        assert_eq!((held.add, held.remove.as_deref()), (None, Some("/vergelijk?v=b")));
        let full = ["a", "b", "c", "d"].map(str::to_owned);
        assert_eq!(CompareBar::new(&full, "e").add, None);
        assert_eq!(new.adding("d").as_deref(), Some("/vergelijk?v=a&v=b&v=d"));
        assert_eq!(CompareBar::default().adding("d").as_deref(), Some("/vergelijk?v=d"));
    }
}
