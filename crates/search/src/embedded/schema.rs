//! The fields of the tantivy index and how a document fills them.
//!
//! Facilities and reviews share one index, so that one commit holds both; `type` keeps them apart.
//! Searching reads term fields, filters and orders read columns, answers come from `source`.

use crate::document::{FacilityDocument, ReviewDocument};
use crate::query::{Known, is_theme_id};
use crate::text::{Token, fold, stem, token_tails, tokenise};
use domain::ids::{FacilityId, ReviewId};
use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, JsonObjectOptions, NumericOptions, STORED, Schema, SchemaBuilder,
    TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{PreTokenizedString, Token as IndexToken};

/// Grows whenever fields, documents or the analysis change; an index of another version is built anew.
pub const VERSION: u32 = 4;
/// Characters of a folded name that count for its order.
const SORT_LEN: usize = 100;

/// Columns read by name; each constant is the name it holds.
pub mod column {
    pub const SECTOR: &str = "sector";
    pub const KIND: &str = "kind_code";
    pub const MUNICIPALITY: &str = "municipality";
    pub const PARTICIPATING: &str = "participating";
    pub const TAKES_PART: &str = "takes_part";
    pub const RELATION: &str = "relation";
    pub const LANGUAGE: &str = "language";
    pub const NAME_SORT: &str = "name_sort";
    pub const NAME_WORDS: &str = "name_words";
    pub const ID_HIGH: &str = "id_high";
    pub const ID_LOW: &str = "id_low";
    pub const LAT: &str = "lat";
    pub const LON: &str = "lon";
    pub const SCORE: &str = "score";
    pub const REVIEW_COUNT: &str = "review_count";
    pub const PUBLISHED: &str = "published";
    pub const THEMES: &str = "themes";
    pub const SCORE_STEPS: &str = "score_steps";
    pub const PROVINCE: &str = "province_name";
    pub const INCLUSIVE: &str = "inclusive_care";
    pub const INCOME_PRICE: &str = "income_based_price";
    pub const PARTNERSHIP: &str = "partnership";
}

/// Handles of all fields.
#[derive(Clone, Debug)]
pub struct Fields {
    /// The schema they belong to.
    pub schema: Schema,
    /// `facility` or `review`.
    pub doc_type: Field,
    /// Unique key: type and id.
    pub key: Field,
    /// The document as JSON.
    pub source: Field,
    /// Words of the name (of the facility a review is about).
    pub name: Field,
    /// Tails of compounds in the name.
    pub name_tails: Field,
    /// The folded name as one term.
    pub name_whole: Field,
    /// Words of municipality, its other names and postcode.
    pub place: Field,
    /// Words of the province.
    pub province: Field,
    /// Words of the organiser.
    pub organiser: Field,
    /// Words of the kind.
    pub kind: Field,
    /// Tails of compounds in the kind.
    pub kind_tails: Field,
    /// Words of a review.
    pub text: Field,
    /// Tails of compounds in a review.
    pub text_tails: Field,
    /// Folded names of the municipality, for the filter.
    pub filter_municipality: Field,
    /// Folded province.
    pub filter_province: Field,
    /// Folded kind.
    pub filter_kind: Field,
    /// Sector, exact.
    pub sector: Field,
    /// Relation, exact.
    pub relation: Field,
    /// Language, exact.
    pub language: Field,
    /// Facility of a review.
    pub facility_id: Field,
    /// What the register says of inclusive care: `yes`, `no`, `unknown`.
    pub inclusive_care: Field,
    /// What the register says of a price by income: `yes`, `no`, `unknown`.
    pub income_based_price: Field,
    /// Partnerships, folded, for the filter.
    pub filter_partnership: Field,
    partnership: Field,
    score_steps: Field,
    province_name: Field,
    kind_code: Field,
    municipality: Field,
    participating: Field,
    takes_part: Field,
    name_sort: Field,
    name_words: Field,
    id_high: Field,
    id_low: Field,
    lat: Field,
    lon: Field,
    score: Field,
    review_count: Field,
    published: Field,
    themes: Field,
}

fn words(option: IndexRecordOption) -> TextOptions {
    // The tokens come ready made (`PreTokenizedString`), the tokenizer is never asked.
    let indexing = TextFieldIndexing::default().set_tokenizer("whitespace").set_fieldnorms(false);
    TextOptions::default().set_indexing_options(indexing.set_index_option(option))
}

fn exact() -> TextOptions {
    let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_fieldnorms(false);
    TextOptions::default().set_indexing_options(indexing.set_index_option(IndexRecordOption::Basic))
}

fn column_text() -> TextOptions {
    TextOptions::default().set_fast("raw")
}

impl Fields {
    /// The fields of this version.
    pub fn new() -> Self {
        let mut b = SchemaBuilder::new();
        let number = || NumericOptions::from(FAST);
        let in_order = || words(IndexRecordOption::WithFreqsAndPositions);
        let basic = || words(IndexRecordOption::Basic);
        Self {
            doc_type: b.add_text_field("type", exact()),
            key: b.add_text_field("key", exact()),
            source: b.add_bytes_field("source", STORED),
            name: b.add_text_field("name", in_order()),
            name_tails: b.add_text_field("name_tails", basic()),
            name_whole: b.add_text_field("name_whole", exact()),
            place: b.add_text_field("place", in_order()),
            province: b.add_text_field("province", basic()),
            organiser: b.add_text_field("organiser", basic()),
            kind: b.add_text_field("kind", basic()),
            kind_tails: b.add_text_field("kind_tails", basic()),
            text: b.add_text_field("text", in_order()),
            text_tails: b.add_text_field("text_tails", basic()),
            filter_municipality: b.add_text_field("filter_municipality", exact()),
            filter_province: b.add_text_field("filter_province", exact()),
            filter_kind: b.add_text_field("filter_kind", exact()),
            sector: b.add_text_field(column::SECTOR, exact().set_fast("raw")),
            relation: b.add_text_field(column::RELATION, exact().set_fast("raw")),
            language: b.add_text_field(column::LANGUAGE, exact().set_fast("raw")),
            facility_id: b.add_text_field("facility_id", exact()),
            inclusive_care: b.add_text_field(column::INCLUSIVE, exact().set_fast("raw")),
            income_based_price: b.add_text_field(column::INCOME_PRICE, exact().set_fast("raw")),
            filter_partnership: b.add_text_field("filter_partnership", exact()),
            partnership: b.add_text_field(column::PARTNERSHIP, column_text()),
            score_steps: b.add_text_field(column::SCORE_STEPS, column_text()),
            province_name: b.add_text_field(column::PROVINCE, column_text()),
            kind_code: b.add_text_field(column::KIND, column_text()),
            municipality: b.add_text_field(column::MUNICIPALITY, column_text()),
            participating: b.add_text_field(column::PARTICIPATING, column_text()),
            takes_part: b.add_u64_field(column::TAKES_PART, number()),
            name_sort: b.add_text_field(column::NAME_SORT, column_text()),
            name_words: b.add_u64_field(column::NAME_WORDS, number()),
            id_high: b.add_u64_field(column::ID_HIGH, number()),
            id_low: b.add_u64_field(column::ID_LOW, number()),
            lat: b.add_f64_field(column::LAT, number()),
            lon: b.add_f64_field(column::LON, number()),
            score: b.add_f64_field(column::SCORE, number()),
            review_count: b.add_u64_field(column::REVIEW_COUNT, number()),
            published: b.add_i64_field(column::PUBLISHED, number()),
            themes: b.add_json_field(column::THEMES, JsonObjectOptions::default().set_fast("raw")),
            schema: b.build(),
        }
    }

    /// The document of a facility.
    ///
    /// # Errors
    /// When it does not serialise.
    pub fn facility(&self, doc: &FacilityDocument) -> serde_json::Result<TantivyDocument> {
        let mut out = TantivyDocument::new();
        out.add_text(self.doc_type, FACILITY);
        out.add_text(self.key, facility_key(doc.id));
        out.add_bytes(self.source, &serde_json::to_vec(doc)?);
        self.add_name(&mut out, &doc.name);
        self.add_kind(&mut out, &doc.kind);
        if let Some(organiser) = &doc.organiser {
            add_words(&mut out, self.organiser, organiser);
        }
        let names = doc.municipality.iter().chain(&doc.municipality_names);
        for place in names.clone().chain(&doc.postcode) {
            add_words(&mut out, self.place, place);
        }
        for name in names {
            out.add_text(self.filter_municipality, fold(name));
        }
        self.add_place_columns(&mut out, doc.municipality.as_deref(), doc.province.as_deref());
        out.add_text(self.sector, doc.sector.as_str());
        out.add_text(self.participating, if doc.participating { "true" } else { "false" });
        out.add_u64(self.takes_part, u64::from(doc.participating));
        let sort: String = fold(&doc.name).chars().take(SORT_LEN).collect();
        out.add_text(self.name_sort, sort);
        out.add_u64(self.name_words, tokenise(&doc.name).len() as u64);
        out.add_u64(self.review_count, u64::from(doc.review_count));
        if let (Some(lat), Some(lon)) = (doc.lat, doc.lon) {
            out.add_f64(self.lat, lat);
            out.add_f64(self.lon, lon);
        }
        if let Some(score) = doc.score {
            out.add_f64(self.score, score);
        }
        self.add_offer(&mut out, doc);
        self.add_id(&mut out, doc.id.0);
        Ok(out)
    }

    /// What facilities are narrowed by beside place, kind and score.
    fn add_offer(&self, out: &mut TantivyDocument, doc: &FacilityDocument) {
        out.add_text(self.inclusive_care, Known::of(doc.offer.inclusive_care).as_str());
        out.add_text(self.income_based_price, Known::of(doc.offer.income_based_price).as_str());
        for partnership in &doc.offer.partnerships {
            out.add_text(self.partnership, partnership);
            out.add_text(self.filter_partnership, fold(partnership));
        }
        for step in doc.score_steps() {
            out.add_text(self.score_steps, step);
        }
        for language in &doc.review_languages {
            out.add_text(self.language, language);
        }
        let themes = doc.theme_scores.iter().filter(|(theme, _)| is_theme_id(theme));
        let themes = themes.map(|(theme, mean)| (theme.clone(), thousandths(*mean).into()));
        out.add_object(self.themes, themes.collect());
    }

    /// The document of a review.
    ///
    /// # Errors
    /// When it does not serialise.
    pub fn review(&self, doc: &ReviewDocument) -> serde_json::Result<TantivyDocument> {
        let mut out = TantivyDocument::new();
        out.add_text(self.doc_type, REVIEW);
        out.add_text(self.key, review_key(doc.id));
        out.add_bytes(self.source, &serde_json::to_vec(doc)?);
        self.add_name(&mut out, &doc.facility_name);
        self.add_kind(&mut out, &doc.kind);
        if let Some(municipality) = &doc.municipality {
            add_words(&mut out, self.place, municipality);
            out.add_text(self.filter_municipality, fold(municipality));
        }
        self.add_place_columns(&mut out, doc.municipality.as_deref(), doc.province.as_deref());
        add_words(&mut out, self.text, &doc.text.text);
        add_tails(&mut out, self.text_tails, &doc.text.text);
        out.add_text(self.sector, doc.sector.as_str());
        out.add_text(self.relation, &doc.relation);
        out.add_text(self.language, &doc.language);
        out.add_text(self.facility_id, doc.facility_id.to_string());
        out.add_i64(self.published, doc.published_at.timestamp_millis());
        if let Some(mean) = doc.mean {
            out.add_f64(self.score, mean);
        }
        let themes = doc.scores.iter().filter(|(theme, _)| is_theme_id(theme));
        let themes = themes.filter_map(|(theme, score)| Some((theme.clone(), i64::from((*score)?).into())));
        out.add_object(self.themes, themes.collect());
        self.add_id(&mut out, doc.id.0);
        Ok(out)
    }

    fn add_name(&self, out: &mut TantivyDocument, name: &str) {
        add_words(out, self.name, name);
        add_tails(out, self.name_tails, name);
        out.add_text(self.name_whole, fold(name));
    }

    fn add_kind(&self, out: &mut TantivyDocument, kind: &str) {
        let spoken = kind.replace('_', " ");
        add_words(out, self.kind, &spoken);
        add_tails(out, self.kind_tails, &spoken);
        out.add_text(self.filter_kind, fold(&spoken));
        out.add_text(self.kind_code, kind);
    }

    fn add_place_columns(
        &self,
        out: &mut TantivyDocument,
        municipality: Option<&str>,
        province: Option<&str>,
    ) {
        if let Some(municipality) = municipality {
            out.add_text(self.municipality, municipality);
        }
        if let Some(province) = province {
            add_words(out, self.province, province);
            out.add_text(self.filter_province, fold(province));
            out.add_text(self.province_name, province);
        }
    }

    fn add_id(&self, out: &mut TantivyDocument, id: uuid::Uuid) {
        let (high, low) = id.as_u64_pair();
        out.add_u64(self.id_high, high);
        out.add_u64(self.id_low, low);
    }
}

/// A mean score as it stands in the column of its theme. The scores of a review stand there whole.
pub fn thousandths(score: f64) -> i64 {
    (score * 1_000.0).round() as i64
}

/// Value of `type` for facilities.
pub const FACILITY: &str = "facility";
/// Value of `type` for reviews.
pub const REVIEW: &str = "review";

/// Key of a facility.
pub fn facility_key(id: FacilityId) -> String {
    format!("f{id}")
}

/// Key of a review.
pub fn review_key(id: ReviewId) -> String {
    format!("r{id}")
}

fn add_words(out: &mut TantivyDocument, field: Field, text: &str) {
    let mut tokens = Vec::new();
    for (position, token) in tokenise(text).iter().enumerate() {
        for word in spellings(token) {
            tokens.push(IndexToken { position, text: word, ..IndexToken::default() });
        }
    }
    if !tokens.is_empty() {
        out.add_pre_tokenized_text(field, PreTokenizedString { text: String::new(), tokens });
    }
}

/// Everything by which a word is found in its place, each once.
fn spellings(token: &Token) -> Vec<String> {
    let mut all = vec![token.folded.clone(), token.stem.clone()];
    for alias in &token.aliases {
        all.extend([alias.clone(), stem(alias)]);
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn add_tails(out: &mut TantivyDocument, field: Field, text: &str) {
    let tokens: Vec<IndexToken> = tokenise(text)
        .iter()
        .flat_map(token_tails)
        .map(|text| IndexToken { position: 0, text, ..IndexToken::default() })
        .collect();
    if !tokens.is_empty() {
        out.add_pre_tokenized_text(field, PreTokenizedString { text: String::new(), tokens });
    }
}
