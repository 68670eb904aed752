//! What surrounds the words: who writes, which scores, which personal data, how it looks.

use crate::context::Context;
use crate::privacy::PrivacyCategory;
use crate::report::PrivacyFinding;
use crate::text::Text;
use domain::{Relation, SubjectKind};

/// The names of the signals, in the order of their numbers.
pub(crate) const NAMES: [&str; 42] = [
    "reply",
    "parent",
    "client",
    "resident",
    "relative",
    "visitor",
    "provider",
    "unknown",
    "scores_all_one",
    "scores_low",
    "scores_middle",
    "scores_high",
    "scores_all_five",
    "scores_alike",
    "scores_few",
    "scores_wide",
    "has_person",
    "has_email",
    "has_phone",
    "has_url",
    "has_handle",
    "has_address",
    "has_national_id",
    "has_iban",
    "has_plate",
    "has_date",
    "has_room",
    "has_contact",
    "short",
    "middle",
    "long",
    "exclaims",
    "asks",
    "shouts",
    "money",
    "percent",
    "emoji",
    "quotes",
    "names_facility",
    "names_facility_often",
    "figures",
    "lines",
];

/// The numbers of the signals that hold.
pub(crate) fn frame(text: &Text, privacy: &[PrivacyFinding], context: &Context<'_>) -> Vec<u16> {
    let mut on = Vec::with_capacity(16);
    let mut set = |name: &str, holds: bool| {
        if holds && let Some(number) = NAMES.iter().position(|n| *n == name) {
            on.extend(u16::try_from(number));
        }
    };
    set("reply", context.kind == SubjectKind::Reply);
    set(relation(context.relation), true);
    scores(context, &mut set);
    let has = |category| privacy.iter().any(|f| f.category == category);
    for category in PrivacyCategory::ALL {
        if has(category) {
            set(of_category(category), true);
        }
    }
    use PrivacyCategory as C;
    set("has_contact", [C::Email, C::Phone, C::Url, C::Handle].into_iter().any(has));
    set("short", text.len() < 120);
    set("middle", (120..500).contains(&text.len()));
    set("long", text.len() >= 500);
    looks(text, &mut set);
    let named = mentions(text, context.facility_name);
    set("names_facility", named > 0);
    set("names_facility_often", named > 1);
    on
}

const fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Parent => "parent",
        Relation::Client => "client",
        Relation::Resident => "resident",
        Relation::Relative => "relative",
        Relation::Visitor => "visitor",
        Relation::Provider => "provider",
        // The model has never seen somebody who rather does not say it.
        Relation::Involved | Relation::Unknown => "unknown",
    }
}

const fn of_category(category: PrivacyCategory) -> &'static str {
    match category {
        PrivacyCategory::Person => "has_person",
        PrivacyCategory::Email => "has_email",
        PrivacyCategory::Phone => "has_phone",
        PrivacyCategory::Url => "has_url",
        PrivacyCategory::Handle => "has_handle",
        PrivacyCategory::Address => "has_address",
        PrivacyCategory::NationalId => "has_national_id",
        PrivacyCategory::Iban => "has_iban",
        PrivacyCategory::Plate => "has_plate",
        PrivacyCategory::Date => "has_date",
        PrivacyCategory::Room => "has_room",
    }
}

fn scores(context: &Context<'_>, set: &mut impl FnMut(&str, bool)) {
    if context.kind == SubjectKind::Reply {
        return;
    }
    let (mut count, mut sum, mut least, mut most) = (0_u32, 0_u32, u8::MAX, 0_u8);
    for &score in context.scores.iter().flatten() {
        count += 1;
        sum += u32::from(score);
        least = least.min(score);
        most = most.max(score);
    }
    let mean = f64::from(sum) / f64::from(count.max(1));
    set("scores_few", count < 5);
    set("scores_alike", count > 2 && least == most);
    if count > 0 {
        set("scores_all_one", most == 1);
        set("scores_all_five", least == 5);
        set("scores_low", mean <= 2.0);
        set("scores_middle", mean > 2.0 && mean < 4.0);
        set("scores_high", mean >= 4.0);
        set("scores_wide", most - least >= 3);
    }
}

fn looks(text: &Text, set: &mut impl FnMut(&str, bool)) {
    let (mut exclaims, mut asks, mut upper, mut letters) = (0, 0, 0, 0);
    let (mut money, mut percent, mut emoji, mut quotes, mut figures, mut lines) = (0, 0, 0, 0, 0, 0);
    for &c in text.chars() {
        match c {
            '!' => exclaims += 1,
            '?' => asks += 1,
            '€' => money += 1,
            '%' => percent += 1,
            '"' | '“' | '„' | '«' => quotes += 1,
            '\n' => lines += 1,
            '0'..='9' => figures += 1,
            '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}' => emoji += 1,
            _ if c.is_alphabetic() => {
                letters += 1;
                upper += usize::from(c.is_uppercase());
            }
            _ => {}
        }
    }
    set("exclaims", exclaims > 1);
    set("asks", asks > 0);
    set("shouts", upper * 3 > letters && letters > 20);
    set("money", money > 0);
    set("percent", percent > 0);
    set("emoji", emoji > 0);
    set("quotes", quotes > 0);
    set("figures", figures > 5);
    set("lines", lines > 3);
}

/// How often the text names the facility.
fn mentions(text: &Text, name: &str) -> usize {
    let name = name.trim().to_lowercase();
    if name.is_empty() { 0 } else { text.lower_text().matches(&name).take(3).count() }
}
