//! What narrows the results now, each a link to the search without it.

use super::asked::{Asked, sector_words};
use crate::address::Address;
use http_kit::Platform;
use templates::forms::Link;
use templates::{Language, Speak};

/// Letters of a value that a chip shows.
const SHOWN: usize = 60;

/// The chips, in the order of the form.
pub(super) fn all(asked: &Asked, platform: &Platform) -> Vec<Link> {
    parts(asked, platform)
        .into_iter()
        .map(|(names, label)| Link { href: without(asked.address(), names).href(), label })
        .collect()
}

/// The address without some parameters.
pub(super) fn without(address: Address, names: &[&'static str]) -> Address {
    names.iter().fold(address, |address, name| address.with(name, ""))
}

/// Each thing that narrows the results: the parameters that say it, and its words.
pub(super) fn parts(asked: &Asked, platform: &Platform) -> Vec<(&'static [&'static str], String)> {
    let (raw, language) = (&asked.raw, asked.language);
    let facet = |name: &str, value: &str| facet(language, name, value);
    let mut parts: Vec<(&'static [&'static str], String)> = Vec::new();
    let mut add = |names: &'static [&'static str], value: &str, label: String| {
        if !value.is_empty() {
            parts.push((names, label));
        }
    };
    add(&["q"], &raw.q, language.with("find-chip-q", "value", short(&raw.q)));
    add(&["municipality"], &raw.municipality, facet("municipality", &raw.municipality));
    let placed = if asked.query.near.is_some() { "placed" } else { "" };
    add(&["postcode", "near", "radius_km"], placed, near(asked));
    add(
        &["sector"],
        &raw.sector,
        named(language, &language.facet("sector"), &sector_words(language, &raw.sector)),
    );
    add(&["kind"], &raw.kind, facet("kind", &raw.kind));
    add(&["province"], &raw.province, facet("province", &raw.province));
    add(&["min_score"], &raw.min_score, facet("min_score", &raw.min_score));
    add(&["theme", "min_theme_score"], &raw.theme, theme(asked, platform));
    add(&["language"], &raw.language, facet("language", &raw.language));
    add(&["inclusive_care"], &raw.inclusive_care, facet("inclusive_care", &raw.inclusive_care));
    let price = &raw.income_based_price;
    add(&["income_based_price"], price, facet("income_based_price", price));
    add(&["partnership"], &raw.partnership, facet("partnership", &raw.partnership));
    add(&["participating"], &raw.participating, facet("participating", &raw.participating));
    parts
}

fn facet(language: Language, name: &str, value: &str) -> String {
    named(language, &language.facet(name), &language.facet_value(name, value))
}

fn named(language: Language, name: &str, value: &str) -> String {
    language.with2("find-chip", "name", name, "value", short(value))
}

fn near(asked: &Asked) -> String {
    let language = asked.language;
    let km = short(asked.radius());
    if asked.raw.postcode.is_empty() {
        language.with("find-chip-near-me", "km", km)
    } else {
        language.with2("find-chip-near-postcode", "km", km, "value", short(&asked.raw.postcode))
    }
}

fn theme(asked: &Asked, platform: &Platform) -> String {
    let (raw, language) = (&asked.raw, asked.language);
    let questionnaire = language.questionnaire(platform.reading.questionnaire());
    let known = questionnaire.theme(&raw.theme);
    let name = known.map_or_else(|| short(&raw.theme), |theme| theme.name.clone());
    if raw.min_theme_score.is_empty() {
        named(language, &language.t("find-theme"), &name)
    } else {
        language.with2("find-chip-theme", "name", name, "value", language.with_mark(&raw.min_theme_score))
    }
}

/// A value as it fits in a chip.
fn short(value: &str) -> String {
    let mut shown: String = value.chars().take(SHOWN).collect();
    if shown.len() < value.len() {
        shown.push('…');
    }
    shown
}
