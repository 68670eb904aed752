//! What nobody should type, and somebody will.

use super::fixture::*;
use search::{FacilityQuery, FacilitySort, ReviewQuery, SearchError, SearchIndex};

pub async fn nothing_typed_breaks_it(index: &dyn SearchIndex) {
    fill(index, [facility(1, "De Vlieger")]).await;
    fill_reviews(index, [review(1, "Een vlieger met een staart.")]).await;
    let long = "vlieger ".repeat(1_250);
    let unbroken = "v".repeat(10_000);
    let joined = "v.".repeat(5_000);
    for q in [
        long.as_str(),
        &unbroken,
        &joined,
        "\"vlieger",
        "vlieger\"",
        "+vlieger",
        "-vlieger",
        "vlieger*",
        "(((",
        ")",
        "name:vlieger",
        "vlieger AND NOT",
        "vlieger~2^3",
        "[a TO z]",
        "{",
        "\\",
        "/.*/",
        "*",
        "?",
        "'",
        "''''",
        "'''vlieger",
        "-",
        "- -",
        "--vlieger--",
        "😀",
        "vlieger 😀",
        "👨‍👩‍👧",
        "\0",
        "vlieger\0",
        "\u{202e}regeilv",
        "vl\u{200b}ieger",
        "\u{feff}vlieger",
        "ﷺ",
        "½ ⅷ ㎏",
        "İstanbul",
        "ẞ",
        "日本語",
        "e\u{301}\u{301}\u{301}",
        "%00",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "\r\n\t",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
        "de het een van",
        "a",
        "é",
        "st",
        "o.l.v.",
    ] {
        let found = find(index, &words(q)).await;
        assert!(found.total <= 1, "{q:.40}");
        find_reviews(index, &review_words(q)).await;
        index.suggest(q, 10).await.expect("suggestions answer");
    }
    for q in [
        "\"vlieger",
        "+vlieger",
        "vlieger*",
        "--vlieger--",
        "vlieger 😀",
        "vlieger\0",
        "vl\u{200b}ieger",
        "\u{feff}vlieger",
    ] {
        assert_eq!(by_words(index, q).await, ["De Vlieger"], "signs have no meaning: {q:?}");
    }
    assert_eq!(find(index, &words("-vlieger")).await.total, 1, "a minus excludes nothing");
    assert_eq!(find(index, &words("😀")).await.total, 0, "signs alone match nothing");
    assert_eq!(find(index, &words("  ")).await.total, 1, "blanks ask nothing");
    let odd = FacilityQuery { municipality: Some("\0*\"".repeat(3_000)), ..FacilityQuery::default() };
    assert_eq!(find(index, &odd).await.total, 0);
    let odd = ReviewQuery { relation: Some("x".repeat(100_000)), ..ReviewQuery::default() };
    assert_eq!(find_reviews(index, &odd).await.total, 0);
}

pub async fn ranges_are_checked(index: &dyn SearchIndex) {
    let near = Some((51.0, 3.0));
    let base = FacilityQuery::default;
    for (field, query) in [
        ("limit", FacilityQuery { limit: 0, ..base() }),
        ("limit", FacilityQuery { limit: 101, ..base() }),
        ("min_score", FacilityQuery { min_score: Some(0.5), ..base() }),
        ("min_score", FacilityQuery { min_score: Some(f64::NAN), ..base() }),
        ("near", FacilityQuery { near: Some((91.0, 3.0)), ..base() }),
        ("near", FacilityQuery { near: Some((f64::NAN, 3.0)), ..base() }),
        ("near", FacilityQuery { near: Some((51.0, f64::INFINITY)), ..base() }),
        ("radius_km", FacilityQuery { radius_km: Some(5.0), ..base() }),
        ("radius_km", FacilityQuery { near, radius_km: Some(0.0), ..base() }),
        ("radius_km", FacilityQuery { near, radius_km: Some(1e9), ..base() }),
        ("radius_km", FacilityQuery { near, radius_km: Some(f64::NAN), ..base() }),
        ("sort", FacilityQuery { sort: FacilitySort::Distance, ..base() }),
    ] {
        match index.facilities(&query).await {
            Err(SearchError::BadQuery { field: named, .. }) => assert_eq!(named, field),
            other => panic!("{field}: {other:?}"),
        }
    }
    for theme in ["", "a.b", "É", "x y", &"a".repeat(65)] {
        let query = ReviewQuery { theme: Some(theme.to_owned()), ..ReviewQuery::default() };
        assert!(
            matches!(index.reviews(&query).await, Err(SearchError::BadQuery { field: "theme", .. })),
            "{theme}"
        );
    }
}
