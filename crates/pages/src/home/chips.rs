//! What narrows the results now, each a link to the search without it.

use super::asked::{Asked, Raw, sector_words};
use crate::address::Address;
use crate::view::LANGUAGE;
use http_kit::Platform;
use templates::Speak;
use templates::forms::Link;

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
    let raw = &asked.raw;
    let mut parts: Vec<(&'static [&'static str], String)> = Vec::new();
    let mut add = |names: &'static [&'static str], value: &str, label: String| {
        if !value.is_empty() {
            parts.push((names, label));
        }
    };
    add(&["q"], &raw.q, LANGUAGE.with("find-chip-q", "value", short(&raw.q)));
    add(&["municipality"], &raw.municipality, facet("municipality", &raw.municipality));
    let placed = if asked.query.near.is_some() { "placed" } else { "" };
    add(&["postcode", "near", "radius_km"], placed, near(asked));
    add(&["sector"], &raw.sector, named(&LANGUAGE.facet("sector"), &sector_words(&raw.sector)));
    add(&["kind"], &raw.kind, facet("kind", &raw.kind));
    add(&["province"], &raw.province, facet("province", &raw.province));
    add(&["min_score"], &raw.min_score, facet("min_score", &raw.min_score));
    add(&["theme", "min_theme_score"], &raw.theme, theme(raw, platform));
    add(&["language"], &raw.language, facet("language", &raw.language));
    add(&["inclusive_care"], &raw.inclusive_care, facet("inclusive_care", &raw.inclusive_care));
    let price = &raw.income_based_price;
    add(&["income_based_price"], price, facet("income_based_price", price));
    add(&["partnership"], &raw.partnership, facet("partnership", &raw.partnership));
    add(&["participating"], &raw.participating, facet("participating", &raw.participating));
    parts
}

fn facet(name: &str, value: &str) -> String {
    named(&LANGUAGE.facet(name), &LANGUAGE.facet_value(name, value))
}

fn named(name: &str, value: &str) -> String {
    LANGUAGE.with2("find-chip", "name", name, "value", short(value))
}

fn near(asked: &Asked) -> String {
    let km = short(asked.radius());
    if asked.raw.postcode.is_empty() {
        LANGUAGE.with("find-chip-near-me", "km", km)
    } else {
        LANGUAGE.with2("find-chip-near-postcode", "km", km, "value", short(&asked.raw.postcode))
    }
}

fn theme(raw: &Raw, platform: &Platform) -> String {
    let known = platform.reading.questionnaire().theme(&raw.theme);
    let name = known.map_or_else(|| short(&raw.theme), |theme| theme.name.clone());
    if raw.min_theme_score.is_empty() {
        named(&LANGUAGE.t("find-theme"), &name)
    } else {
        LANGUAGE.with2("find-chip-theme", "name", name, "value", raw.min_theme_score.replace('.', ","))
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
