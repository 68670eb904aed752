//! Every public page in every language: the address says which, and every link stays in it.

use crate::browser::{Answer, Browser, Site, form_of, review};
use domain::{Action, DecisionDraft, Role};
use std::collections::BTreeSet;
use templates::{Language, Speak};
use testkit::platform::{decision, draft, verify_token};

/// Addresses that have no language: files, what programs read, and the desk.
const ONE_ADDRESS: [&str; 5] = ["/assets/", "/api/", "/redactie", "/inspectie", "/piloot"];

fn others() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::NL)
}

fn addresses(body: &str) -> impl Iterator<Item = String> + '_ {
    ["href=\"", "action=\""].into_iter().flat_map(move |mark| {
        body.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).map(|to| to.replace("&#38;", "&"))
    })
}

/// The page, with every link of the platform in the language, but for those to the page in the others.
fn stays(answer: Answer, language: Language, path: &str) -> Answer {
    let page = answer.body.replace("\n", " ");
    let (before, rest) = page.split_once("<nav class=\"languages\"").unwrap_or((&page, ""));
    let after = rest.split_once("</nav>").map_or("", |(_, after)| after);
    let (_, before) = before.split_once("<body>").unwrap();
    for to in addresses(before).chain(addresses(after)) {
        let one = ONE_ADDRESS.iter().any(|root| to.starts_with(root));
        // The rule itself is Dutch.
        let original = to.starts_with("/gedragscode/");
        if to.starts_with('/') && !one && !original {
            assert!(to.starts_with(&format!("/{language}/")), "{path} leads to {to}");
        }
    }
    answer
}

async fn site_with_reviews() -> (Site, String, String, String) {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let mut last = None;
    for number in 0..4 {
        last = Some(site.platform.publish(&editor, &facility, &format!("p{number}@example.org")).await);
    }
    let written = last.unwrap();
    site.index().await;
    (site, facility.slug.clone(), written.review.to_string(), written.token)
}

/// Every public page that an address alone opens.
fn public(slug: &str, review: &str, token: &str) -> Vec<String> {
    vec![
        "/".to_owned(),
        "/?q=lelie&view=map".to_owned(),
        "/?q=bestaatniet&sector=elderly".to_owned(),
        format!("/?vergelijk={slug}"),
        "/u".to_owned(),
        "/waarderingen".to_owned(),
        "/waarderingen?q=begeleiders".to_owned(),
        format!("/voorziening/{slug}"),
        format!("/voorziening/{slug}?sort=oldest&language=fr"),
        format!("/voorziening/{slug}/widget"),
        "/vergelijk".to_owned(),
        format!("/vergelijk?v={slug}"),
        format!("/waardering/{slug}"),
        format!("/waardering/{slug}?alles=1"),
        format!("/waardering/{slug}?alles=1&eenvoudig=1"),
        format!("/waardering-melden/{review}"),
        "/melding/bedankt".to_owned(),
        format!("/mijn-waardering/{token}"),
        "/open-data".to_owned(),
        "/gedragscode".to_owned(),
        "/gedragscode/2026-1".to_owned(),
        "/transparantie".to_owned(),
        "/problemen/facility_closed".to_owned(),
        "/wens/bedankt".to_owned(),
        "/wens/geteld".to_owned(),
        "/meedoen".to_owned(),
        "/meedoen/bedankt".to_owned(),
        "/meedoen/programma/platform".to_owned(),
    ]
}

#[tokio::test]
async fn every_public_page_speaks_the_language_of_its_address_and_stays_in_it() {
    let (site, slug, review, token) = site_with_reviews().await;
    let mut reader = site.browser();
    for path in public(&slug, &review, &token) {
        for language in others() {
            let there = language.to(&path);
            // The browser checks that `lang` is that of the address and that no word is missing.
            let page = stays(reader.get(&there).await.is(200), language, &there);
            let page = page.shows(&language.t("footer-checked"));
            page.hides("Een redacteur leest elke waardering").hides("Hoofdmenu");
        }
    }
}

#[tokio::test]
async fn pages_in_other_languages_name_one_another() {
    let (site, slug, ..) = site_with_reviews().await;
    let mut reader = site.browser();
    for path in ["/", "/waarderingen", "/gedragscode", "/transparantie", &format!("/voorziening/{slug}")] {
        let mut seen: Vec<BTreeSet<String>> = Vec::new();
        for language in Language::ALL {
            let there = language.to(path);
            let page = reader.get(&there).await.is(200);
            let canonical = format!("<link rel=\"canonical\" href=\"https://waardering.example{there}\">");
            assert_eq!(page.body.matches("rel=\"canonical\"").count(), 1, "{there}");
            let alternates = page.body.split("<link rel=\"alternate\" hreflang=").skip(1);
            seen.push(alternates.map(|rest| rest.split('>').next().unwrap().to_owned()).collect());
            for other in Language::ALL.into_iter().filter(|other| *other != language) {
                let link = format!("<a href=\"{}\" lang=\"{other}\" hreflang=\"{other}\">", other.to(path));
                assert!(page.body.contains(&link), "{there}: no {link}");
            }
            page.shows(&canonical).shows(&format!("<span class=\"sr\">{}</span></b>", language.own_name()));
        }
        assert_eq!(seen[0].len(), Language::ALL.len() + 1, "one each, and one for whoever has no language");
        assert!(seen.iter().all(|one| one == &seen[0]), "{path}: {seen:#?}");
        let default = format!("\"x-default\" href=\"https://waardering.example{path}\"");
        assert!(seen[0].contains(&default), "{path}: {seen:#?}");
    }
}

#[tokio::test]
async fn search_engines_learn_every_language() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut reader = site.browser();
    for (part, path) in [("paginas", "/".to_owned()), ("1", format!("/voorziening/{}", facility.slug))] {
        let xml = reader.get(&format!("/sitemap/{part}.xml")).await.is(200);
        for language in Language::ALL {
            let whole = format!("https://waardering.example{}", language.to(&path));
            let link = format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{whole}\"/>");
            assert_eq!(xml.body.matches(&format!("<loc>{whole}</loc>")).count(), 1, "{}", xml.body);
            assert_eq!(xml.body.matches(&link).count(), Language::ALL.len(), "{}", xml.body);
        }
    }
}

#[tokio::test]
async fn an_unknown_prefix_is_an_unknown_address() {
    let site = Site::open().await;
    let mut reader = site.browser();
    for path in
        ["/de/", "/de/waarderingen", "/nl/", "/fr/redactie", "/fr/api/v1/facilities", "/fr/fr/", "/FR/"]
    {
        reader.get(path).await.is(404);
    }
    reader.get("/fr").await.is(200).shows("lang=\"fr\"");
    let gone = reader.get("/fr/voorziening/bestaat-niet").await.is(404);
    gone.shows("Cette page n’existe pas".replace('’', "&#39;").as_str()).hides("Deze pagina bestaat niet");
    reader.get("/en/bestaat/niet").await.is(404).shows("This page does not exist");
    reader.get("/fr/?min_score=9").await.is(422).shows("Choisissez un score de 1 à 5.");
    reader.get("/en/?postcode=99999").await.is(422).shows("We do not know this postcode.");
}

#[tokio::test]
async fn a_form_with_errors_comes_back_in_its_language_with_what_was_typed() {
    let (site, slug, review_id, token) = site_with_reviews().await;
    let mut writer = site.browser();
    let form = format!("/fr/waardering/{slug}");
    writer.get(&form).await.is(200).link("/fr/gedragscode");
    let fields = review(&[
        ("text", "Trop court."),
        ("email", "pas une adresse"),
        ("first_name", ""),
        ("relation", ""),
    ]);
    let page = writer.post(&form, &fields).await.is(422).shows("Racontez un peu plus");
    let page = page.shows("au moins 20 caractères. Vous en avez 11 maintenant.").shows("Trop court.");
    let page = page.shows("value=\"pas une adresse\"").shows("Choisissez votre lien avec");
    let page = page.shows("adresse e-mail valable").hides("Vul je").hides("Kies in welke");
    stays(page, Language::of_mails_to("fr"), &form);
    let fields = [("reason", "privacy"), ("explanation", "court"), ("good_faith", "true"), ("email", "")];
    let page = writer.post(&format!("/fr/waardering-melden/{review_id}"), &fields).await.is(422);
    page.shows("Expliquez un peu plus").shows("court</textarea>").hides("Leg iets meer uit");
    let own = format!("/en/mijn-waardering/{token}");
    let page = writer.post(&format!("{own}/intrekken"), &[]).await.is(422);
    page.shows("Tick the box to confirm").hides("Zet een vinkje").hides("class=\"languages\"");
    let page = writer.post(&form, &[("nonsense", "1")]).await.is(422);
    page.shows("Nous ne connaissons pas ce champ ici.").hides("Dit veld");
}

#[tokio::test]
async fn a_review_written_in_french_is_answered_in_french() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut writer = site.browser();
    let form = format!("/fr{}", form_of(&facility));
    let whole = writer.get(&format!("{form}?alles=1")).await.is(200).shows("value=\"fr\" selected");
    let key = whole.field("submission_key");
    let text = "Le personnel prend le temps d'écouter chaque matin, et ma fille est contente.";
    let thanks =
        writer.post(&form, &review(&[("submission_key", &key), ("text", text)])).await.to().to_owned();
    assert!(thanks.starts_with("/fr/waardering/bedankt/"), "{thanks}");
    stays(writer.get(&thanks).await.is(200).shows("Encore une étape"), Language::of_mails_to("fr"), &thanks);
    let mail = site.platform.mail().await;
    assert_eq!(mail.to.language.code(), "fr");
    let link = format!("/fr/waardering/bevestig/{}", verify_token(&mail).unwrap());
    writer.get(&link).await.is(200).shows("Confirmer mon avis");
    let confirmed = writer.post(&link, &[]).await.to().to_owned();
    assert!(confirmed.starts_with("/fr/mijn-waardering/"), "{confirmed}");
    let own =
        writer.get(&confirmed).await.is(200).shows("Votre avis est confirmé").link("/fr/mijn-waardering/");
    writer.get(&own).await.is(200).shows("attend une personne de la rédaction");
}

#[tokio::test]
async fn a_review_keeps_its_language_and_is_labelled() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let mut given = draft(&facility, "a@example.org");
    given.text = "Le personnel prend le temps d'écouter chaque matin.".into();
    given.language = "fr".into();
    let written = site.platform.write(&given).await;
    let case = site.platform.claim(&editor, written.review).await;
    let made: DecisionDraft = decision(Action::Publish, 1);
    site.platform.desk.decide(&editor, case, made).await.unwrap();
    let mut reader = site.browser();
    let path = format!("/voorziening/{}", facility.slug);
    reader.get(&path).await.is(200).shows("class=\"text\" lang=\"fr\"").shows("Geschreven in het Frans");
    let french = reader.get(&format!("/fr{path}")).await.is(200).hides("class=\"text\" lang=\"fr\"");
    french.hides("Écrit en").shows("prend le temps");
    reader.get(&format!("/en{path}")).await.is(200).shows("Written in French");
    let feed =
        site.raw(axum::http::Request::get(format!("/fr{path}.atom")).body(Default::default()).unwrap());
    feed.await.is(200).shows("xml:lang=\"fr\"").shows("Avis sur").shows(&format!("/fr{path}"));
}

#[tokio::test]
async fn the_questionnaire_and_the_contacts_are_translated_in_the_version_that_is_asked() {
    let site = Site::open().await;
    let asked = testkit::platform::questionnaire();
    for language in others() {
        let told = language.questionnaire(&asked);
        assert_ne!(told.text.question, asked.text.question);
        assert!(told.scale.labels.iter().zip(&asked.scale.labels).all(|(own, dutch)| own != dutch));
        for (own, dutch) in told.themes.iter().zip(&asked.themes) {
            assert_ne!(own.name, dutch.name);
            for (sector, question) in &dutch.question {
                assert_ne!(&own.question[sector], question, "{language}: {} for {sector}", dutch.id);
            }
        }
        let mut later = asked.clone();
        later.version = "2099-1".to_owned();
        assert_eq!(*language.questionnaire(&later), later, "nobody answers a question that is not asked");
        for sector in domain::Sector::ALL {
            for contact in site.platform.desk.rules().signals.contacts.for_public(sector) {
                assert_ne!(language.about_contact(&contact.id, &contact.about), contact.about, "{language}");
            }
        }
    }
}

#[tokio::test]
async fn a_municipality_is_found_by_its_french_name() {
    let site = Site::open().await;
    let mut facility = site.platform.new_facility(domain::Sector::Elderly);
    facility.municipality = Some("Gent".into());
    site.platform.add_facility(&facility).await;
    site.index().await;
    let mut reader = site.browser();
    reader.get("/fr/?municipality=Gand").await.is(200).shows(&facility.slug).shows("1 établissement");
    reader.get("/fr/?municipality=Anvers").await.is(200).hides(&facility.slug).shows("Aucun résultat");
}

#[tokio::test]
async fn steps_advice_and_easy_words_are_in_the_language() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut writer: Browser = site.browser();
    let form = format!("/en{}", form_of(&facility));
    writer.get(&form).await.is(200).shows("Step 1 of 6").shows("Only the editors can see them");
    let fields = [
        ("op_stap", "4"),
        ("stap", "kijk"),
        ("text", "Call Mia Verzonnen on 0470 12 34 56, she always listens."),
    ];
    let looked = writer.post(&form, &fields).await.is(200).shows("Please check this");
    looked.shows("There is a phone number here.").hides("Hier staat").hides("Stap 4");
    let easy = writer.get(&format!("{form}?alles=1&eenvoudig=1")).await.is(200);
    easy.shows("Are they friendly?").shows("very satisfied").hides("heel tevreden");
}
