//! Suggestions while typing.

use super::fixture::*;
use domain::Sector;
use search::{SearchIndex, SuggestionKind};

async fn texts(index: &dyn SearchIndex, q: &str, limit: usize) -> Vec<(SuggestionKind, String)> {
    let all = index.suggest(q, limit).await.expect("suggestions");
    all.into_iter().map(|one| (one.kind, one.text)).collect()
}

pub async fn names_places_kinds(index: &dyn SearchIndex) {
    fill(
        index,
        [
            placed(facility(1, "Kruidentuin"), "Beveren-Kruibeke-Zwijndrecht", "9150", &["Kruibeke"]),
            placed(facility(2, "Draak"), "Gent", "9000", &[]),
            of_kind(facility(3, "Villa Herfst"), "woonzorgcentrum", Sector::Elderly),
        ],
    )
    .await;
    let found = texts(index, "krui", 10).await;
    assert!(
        found.contains(&(SuggestionKind::Municipality, "Beveren-Kruibeke-Zwijndrecht".to_owned())),
        "{found:?}"
    );
    assert!(found.contains(&(SuggestionKind::Facility, "Kruidentuin".to_owned())), "{found:?}");
    let gent = index.suggest("gen", 10).await.expect("suggestions");
    let town = gent.iter().find(|one| one.kind == SuggestionKind::Municipality).expect("a town");
    assert_eq!((town.text.as_str(), town.count), ("Gent", 2));
    assert!(
        texts(index, "rusthuis", 10).await.contains(&(SuggestionKind::Kind, "woonzorgcentrum".to_owned()))
    );
    let one = index.suggest("villa", 10).await.expect("suggestions");
    assert_eq!(one.first().and_then(|one| one.slug.clone()), Some("v-3".to_owned()));
    assert!(texts(index, "e", 2).await.len() <= 2);
    assert!(texts(index, "", 10).await.is_empty());
    assert!(texts(index, "*?", 10).await.is_empty());
}

pub async fn with_a_typing_error(index: &dyn SearchIndex) {
    fill(index, [placed(facility(1, "Vlieger"), "Denderverzinsel", "9999", &[])]).await;
    assert!(
        texts(index, "denderverzinsle", 10)
            .await
            .contains(&(SuggestionKind::Municipality, "Denderverzinsel".to_owned()))
    );
    assert!(texts(index, "vleiger", 10).await.contains(&(SuggestionKind::Facility, "Vlieger".to_owned())));
}
