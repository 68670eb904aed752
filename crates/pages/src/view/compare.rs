//! Facilities side by side.

use domain::Questionnaire;
use domain::standing::Unshown;
use submission::{FacilityView, MOST_COMPARED};
use templates::pages::{CompareBar, CompareColumn, CompareScore, CompareTheme};

/// The list that goes along in an address, as a page about `slug` shows it. What cannot be a slug is dropped:
/// the list comes from whoever made the link.
pub(crate) fn bar(list: Option<&str>, slug: &str) -> CompareBar {
    let mut slugs: Vec<String> = Vec::new();
    for one in list.unwrap_or_default().split(',').filter(|one| is_slug(one)) {
        if slugs.len() < MOST_COMPARED && !slugs.iter().any(|known| known == one) {
            slugs.push(one.to_owned());
        }
    }
    CompareBar::new(&slugs, slug)
}

fn is_slug(text: &str) -> bool {
    let sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= 200 && text.bytes().all(sound)
}

/// One facility of a comparison of `slugs`.
pub(crate) fn column(view: &FacilityView, slugs: &[String], questionnaire: &Questionnaire) -> CompareColumn {
    let facility = &view.facility;
    let review_count = view.aggregate.review_count;
    let score = match (view.standing.score, view.standing.unshown(review_count)) {
        (Some(score), _) => CompareScore::Shown(score),
        (None, Some(Unshown::TooOld)) => CompareScore::TooOld,
        (None, _) => CompareScore::TooFew,
    };
    let shown = view.standing.score.is_some();
    let themes = questionnaire.themes.iter().map(|theme| CompareTheme {
        name: theme.name.clone(),
        mean: view.standing.themes.get(&theme.id).and_then(|theme| theme.mean).filter(|_| shown),
    });
    CompareColumn {
        slug: facility.slug.clone(),
        name: facility.name.clone(),
        kind: facility.kind.clone(),
        sector: facility.sector,
        municipality: facility.municipality.clone(),
        organiser: facility.organiser.clone(),
        participating: facility.accepts_reviews().is_ok(),
        review_count: u64::from(review_count),
        score,
        themes: themes.collect(),
        remove: CompareBar::new(slugs, &facility.slug).remove.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_list_from_an_address_is_cleaned() {
        let kept = bar(Some("a,a,\"><b>,b,,c,d,e"), "");
        assert_eq!((kept.count, kept.list.as_str()), (4, "a,b,c,d"));
        assert_eq!(bar(None, "x").add.as_deref(), Some("/vergelijk?v=x"));
    }
}
