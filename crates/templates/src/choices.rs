//! Lists to choose from, with their words. `current` is the value that is chosen.

use crate::forms::Choice;
use crate::labels::KINDS;
use crate::{Language, Speak};
use domain::{Relation, Sector};

fn list(language: Language, options: &[(&str, &str)], current: &str) -> Vec<Choice> {
    options.iter().map(|(value, key)| Choice::new(*value, language.t(key), current)).collect()
}

/// The sectors, with "alle sectoren" (an empty value) first.
pub fn sectors(language: Language, current: &str) -> Vec<Choice> {
    std::iter::once(Choice::new("", language.t("all-sectors"), current))
        .chain(Sector::ALL.into_iter().map(|s| Choice::new(s.as_str(), language.sector(s), current)))
        .collect()
}

/// The kinds of facility of the register by name, with "alle soorten" (an empty value) first.
pub fn kinds(language: Language, current: &str) -> Vec<Choice> {
    let mut kinds: Vec<Choice> =
        KINDS.iter().map(|(code, key)| Choice::new(*code, language.t(key), current)).collect();
    kinds.sort_by(|a, b| a.label.cmp(&b.label));
    kinds.insert(0, Choice::new("", language.t("home-any-kind"), current));
    kinds
}

/// How often a digest is wanted: `daily`, `weekly`, `monthly`.
pub fn frequencies(language: Language, current: &str) -> Vec<Choice> {
    let often = [("daily", "follow-daily"), ("weekly", "follow-weekly"), ("monthly", "follow-monthly")];
    list(language, &often, current)
}

/// How long the periods of the figures are: `kwartaal`, `jaar`.
pub fn grains(language: Language, current: &str) -> Vec<Choice> {
    list(language, &[("kwartaal", "figures-per-quarter"), ("jaar", "figures-per-year")], current)
}

/// Lowest scores, with any (an empty value) first.
pub fn min_scores(language: Language, current: &str) -> Vec<Choice> {
    std::iter::once(Choice::new("", language.t("home-any-score"), current))
        .chain(["2", "3", "3.5", "4", "4.5"].into_iter().map(|score| {
            Choice::new(score, language.with("score-from", "score", language.with_mark(score)), current)
        }))
        .collect()
}

/// How far around a point to search, in kilometres.
pub fn radii(language: Language, current: &str) -> Vec<Choice> {
    let mut list: Vec<Choice> = ["2", "5", "10", "20", "50", "100"]
        .into_iter()
        .map(|km| Choice::new(km, language.with("find-km", "km", km), current))
        .collect();
    // An address may ask for another one, which the form must not change unasked.
    if !current.is_empty() && !list.iter().any(|choice| choice.selected) {
        list.push(Choice::new(current, language.with("find-km", "km", current), current));
    }
    list
}

/// Orders of facilities: `relevance`, `name`, `score`, `review_count`, `distance`.
pub fn facility_orders(language: Language, current: &str) -> Vec<Choice> {
    let orders = [
        ("relevance", "sort-relevance"),
        ("score", "sort-highest"),
        ("review_count", "sort-review-count"),
        ("name", "sort-name"),
        ("distance", "sort-distance"),
    ];
    list(language, &orders, current)
}

/// Orders of a facility's reviews: `newest`, `oldest`, `highest`, `lowest`.
pub fn review_orders(language: Language, current: &str) -> Vec<Choice> {
    let orders = [
        ("newest", "sort-newest"),
        ("oldest", "sort-oldest"),
        ("highest", "sort-highest"),
        ("lowest", "sort-lowest"),
    ];
    list(language, &orders, current)
}

/// The themes given as id and name, with all (an empty value) first.
pub fn themes<'a>(
    language: Language,
    themes: impl IntoIterator<Item = (&'a str, &'a str)>,
    current: &str,
) -> Vec<Choice> {
    std::iter::once(Choice::new("", language.t("any-theme"), current))
        .chain(themes.into_iter().map(|(id, name)| Choice::new(id, name, current)))
        .collect()
}

/// Who writes, with everybody (an empty value) first.
pub fn relations(language: Language, current: &str) -> Vec<Choice> {
    let all = Choice::new("", language.t("filter-any-relation"), current);
    let each = Relation::OF_SUBMITTERS.map(|one| Choice::new(one.as_str(), language.relation(one), current));
    std::iter::once(all).chain(each).collect()
}

/// When the experience was, with all years (an empty value) first: `year`, `three_years`, `older`.
pub fn periods(language: Language, current: &str) -> Vec<Choice> {
    let periods = [
        ("", "filter-any-period"),
        ("year", "filter-period-year"),
        ("three_years", "filter-period-three"),
        ("older", "filter-period-older"),
    ];
    list(language, &periods, current)
}

/// The languages of reviews, with all (an empty value) first.
pub fn review_languages(language: Language, current: &str) -> Vec<Choice> {
    let languages = [
        ("", "filter-any-language"),
        ("nl", "language-nl"),
        ("fr", "language-fr"),
        ("en", "language-en"),
        ("de", "language-de"),
    ];
    list(language, &languages, current)
}

/// States of cases: `open`, `escalated`, `decided`, `cancelled`.
pub fn case_states(language: Language, current: &str) -> Vec<Choice> {
    let states = [
        ("open", "case-state-open"),
        ("escalated", "case-state-escalated"),
        ("decided", "case-state-decided"),
        ("cancelled", "case-state-cancelled"),
    ];
    list(language, &states, current)
}

/// The word for no choice, an empty value.
pub fn any(language: Language) -> String {
    language.t("queue-any")
}

/// Orders of cases: `lane`, `risk`, `due`.
pub fn case_orders(language: Language, current: &str) -> Vec<Choice> {
    list(language, &[("lane", "order-lane"), ("risk", "order-risk"), ("due", "order-due")], current)
}

impl Language {
    /// The name of a facet of the search, such as `sector`.
    pub fn facet(self, name: &str) -> String {
        let key = match name {
            "sector" => "facet-sector",
            "kind" => "facet-kind",
            "municipality" => "facet-municipality",
            "participating" => "facet-participating",
            "relation" => "facet-relation",
            "language" => "facet-language",
            "province" => "facet-province",
            "min_score" => "home-min-score",
            "inclusive_care" => "facet-inclusive-care",
            "income_based_price" => "facet-income-price",
            "partnership" => "facet-partnership",
            _ => return name.to_owned(),
        };
        self.t(key)
    }

    /// The name of a value of a facet: a code in words, a municipality as it is.
    pub fn facet_value(self, facet: &str, value: &str) -> String {
        match facet {
            "sector" => value.parse().map_or_else(|_| value.to_owned(), |sector| self.sector(sector)),
            "relation" => value.parse().map_or_else(|_| value.to_owned(), |relation| self.relation(relation)),
            "kind" => self.kind(value),
            "participating" => self.t(if value == "true" { "yes" } else { "no" }),
            "inclusive_care" | "income_based_price" => self.t(match value {
                "yes" => "yes",
                "no" => "no",
                _ => "facet-unknown",
            }),
            "min_score" => self.with("score-from", "score", self.with_mark(value)),
            "language" => self.name_of_language(value),
            "province" => self.province(value),
            _ => value.to_owned(),
        }
    }

    /// The name of a language by its code (ISO 639-1); the code where it has no name here.
    pub fn name_of_language(self, code: &str) -> String {
        let key = match code {
            "nl" => "language-nl",
            "fr" => "language-fr",
            "en" => "language-en",
            "de" => "language-de",
            "tr" => "language-tr",
            "ar" => "language-ar",
            _ => {
                let own = code.parse::<Self>();
                return own.map_or_else(|_| code.to_owned(), Self::own_name);
            }
        };
        self.t(key)
    }
}
