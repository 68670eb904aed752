use super::*;
use crate::conduct::AppliesTo;
use chrono::NaiveDate;

fn article(code: &str, text: &str) -> Article {
    serde_json::from_value(serde_json::json!({
        "code": code, "title": "Een titel", "text": text, "applies_to": "both",
    }))
    .unwrap()
}

fn version(name: &str, articles: Vec<Article>) -> CodeOfConduct {
    CodeOfConduct { version: name.to_owned(), valid_from: NaiveDate::default(), articles }
}

fn found(articles: &[Article], history: &[CodeOfConduct]) -> Vec<(String, &'static str)> {
    problems(articles, history).into_iter().map(|error| (error.pointer, error.code)).collect()
}

#[test]
fn a_sound_version_has_no_problems() {
    let articles = [article(PRIVACY_ARTICLE, "Geen namen."), article("own-2", "Recent.")];
    assert_eq!(found(&articles, &[]), []);
    assert_eq!(found(&articles, &[version("2026-1", articles.to_vec())]), []);
}

#[test]
fn a_code_keeps_its_meaning_for_ever() {
    let history = [
        version(
            "2026-1",
            vec![article(PRIVACY_ARTICLE, "Geen namen."), article("own-2", "Niet ouder dan drie jaar.")],
        ),
        version("2026-2", vec![article(PRIVACY_ARTICLE, "Geen namen.")]),
    ];
    let with = |other: Article| [article(PRIVACY_ARTICLE, "Geen  namen!"), other];
    assert_eq!(found(&with(article("own-2", "niet ouder dan drie jaar")), &history), []);
    let changed = with(article("own-2", "Niet ouder dan vijf jaar."));
    assert_eq!(found(&changed, &history), [("/articles/1/text".to_owned(), "meaning_changed")]);
    let wider =
        with(Article { applies_to: AppliesTo::Reply, ..article("own-2", "Niet ouder dan drie jaar.") });
    assert_eq!(found(&wider, &history), [("/articles/1/applies_to".to_owned(), "meaning_changed")]);
    assert_eq!(found(&with(article("own-4", "Niet ouder dan vijf jaar.")), &history), []);
}

#[test]
fn what_every_article_must_have() {
    assert_eq!(
        found(&[], &[]),
        [("/articles".to_owned(), "bad_length"), ("/articles".to_owned(), "article_required")]
    );
    let privacy = || article(PRIVACY_ARTICLE, "Geen namen.");
    let one = |changed: Article| found(&[privacy(), changed], &[]);
    for code in
        ["", "own", "Own-1", "own-", "own-0", "own-01", "own-1000", "-1", "own--1", "eigen tekst-1", "ééN-1"]
    {
        assert_eq!(one(article(code, "Een regel.")), [("/articles/1/code".to_owned(), "bad_code")], "{code}");
    }
    assert_eq!(one(privacy()), [("/articles/1/code".to_owned(), "code_twice")]);
    assert_eq!(one(article("own-1", " ")), [("/articles/1/text".to_owned(), "bad_length")]);
    assert_eq!(one(article("own-1", &"a".repeat(1501))), [("/articles/1/text".to_owned(), "bad_length")]);
    assert_eq!(
        one(Article { title: String::new(), ..article("own-1", "Een regel.") }),
        [("/articles/1/title".to_owned(), "bad_length")]
    );
    let many: Vec<Article> =
        (1..=60).map(|n| article(&format!("own-{n}"), "Een regel.")).chain([privacy()]).collect();
    assert_eq!(found(&many, &[]), [("/articles".to_owned(), "bad_length")]);
}

#[test]
fn versions_are_compared_article_by_article() {
    let before = [article("a-1", "Een."), article("b-1", "Twee."), article("c-1", "Drie.")];
    let after = [article("c-1", "Drie."), article("a-1", "EEN."), article("d-1", "Vier.")];
    let compared: Vec<_> =
        compare(&before, &after).iter().map(|c| (c.article().unwrap().code.as_str(), c.change)).collect();
    assert_eq!(
        compared,
        [("c-1", Change::Same), ("a-1", Change::Reworded), ("d-1", Change::Added), ("b-1", Change::Removed)]
    );
}
