//! Answering queries.

use super::Connection;
use super::ask::{Answer, KEYS, Question, WHOLE, ask};
use super::document::Stored;
use super::filter;
use super::http::Http;
use super::order::{Order, Placed, Sorted, pack, unpack};
use super::phrase::Stage;
use crate::SearchError;
use crate::cursor::{Cursor, Key};
use crate::page::{Facets, HighlightPart, Hit, Page};
use crate::text::words::Words;
use meilisearch_sdk::indexes::Index;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// Municipalities counted in the facets.
const TOP_MUNICIPALITIES: usize = 50;
/// How far newcomers and leavers may have moved the item a page begins behind before it is looked for
/// among all.
const DRIFT: usize = 20;
/// How far it is looked for.
const DEEP: usize = 5_000;

/// A query on its way to a page.
pub struct Search<'a> {
    /// The way to the server.
    pub connection: &'a Connection,
    /// Facilities or reviews.
    pub index: &'a Index<Http>,
    /// The words.
    pub words: &'a Words,
    /// Conditions that must all hold.
    pub conditions: Vec<String>,
    /// The order.
    pub order: Order,
    /// What to count.
    pub facets: &'static [&'static str],
    /// Whether those whose whole name was typed come before all others (facilities).
    pub names_first: bool,
    /// Counts every municipality.
    pub all_places: bool,
    /// Tells this query from others.
    pub mark: u64,
    /// Items on the page.
    pub limit: usize,
    /// Where the page before ended.
    pub cursor: Option<Cursor>,
}

/// A page before its documents are read.
#[derive(Default)]
struct Found {
    counted: Answer,
    stage: Option<Stage>,
    items: Vec<Item>,
}

struct Item {
    stored: Arc<Stored>,
    /// Its place in the result, where the order has no values: whether it is behind the whole names, and
    /// how many stand before it there.
    place: (u64, u64),
}

impl Search<'_> {
    /// The page.
    ///
    /// # Errors
    /// Any [`SearchError`].
    pub async fn page<T: DeserializeOwned + Placed>(
        &self,
        show: impl Fn(&T) -> Option<Vec<HighlightPart>>,
        distance: impl Fn(&T) -> Option<f64>,
    ) -> Result<Page<T>, SearchError> {
        if self.words.is_empty() && self.words.asked {
            return Ok(empty(self.facets));
        }
        let mut found = match &self.order {
            Order::Values(order) => self.by_values(order).await?,
            Order::Match | Order::Near(..) => self.by_place().await?,
        };
        let more = found.items.len() > self.limit;
        found.items.truncate(self.limit);
        let (mut items, mut last) = (Vec::with_capacity(found.items.len()), None);
        for item in found.items {
            let document: T = serde_json::from_str(&item.stored.source)
                .map_err(|e| SearchError::Corrupt(format!("a stored document: {e}")))?;
            last = Some(match &self.order {
                Order::Values(order) => pack(order, &document),
                _ => Key {
                    primary: item.place.1,
                    name: String::new(),
                    time: item.place.0,
                    id: document.uuid(),
                },
            });
            let (highlight, distance_km) = (show(&document), distance(&document));
            items.push(Hit { document, highlight, distance_km });
        }
        let stage = found.stage.map_or(0, |stage| stage as u8);
        let next_cursor = last.filter(|_| more).map(|key| Cursor::new(self.mark, stage, key).encode());
        let facets = self.shown(found.counted.facets);
        Ok(Page { items, facets, total: found.counted.total, next_cursor, limited: false })
    }

    /// A page of an order by values: what follows the last page is a filter.
    async fn by_values(&self, order: &[Sorted]) -> Result<Found, SearchError> {
        let Some(cursor) = &self.cursor else {
            let (stage, counted, _) = self.widest(&self.question(self.limit + 1), None).await?;
            return Ok(Found { items: placed(&counted, 1, 0), counted, stage });
        };
        let stage = self.stage_of(cursor)?;
        let base = self.taken(stage, self.question(0));
        let mut rest = Question { limit: self.limit + 1, facets: &[], ..base.clone() };
        rest.filter = with(&self.conditions, filter::behind(order, &unpack(order, &cursor.after)));
        let answers = ask(self.connection, self.index, &[base, rest]).await?;
        let [counted, rest] = <[Answer; 2]>::try_from(answers).unwrap_or_default();
        Ok(Found { items: placed(&rest, 1, 0), counted, stage })
    }

    /// A page of an order by match or distance: whole names first, where asked, then the rest.
    async fn by_place(&self) -> Result<Found, SearchError> {
        let named = self.named();
        let Some(cursor) = &self.cursor else {
            let (stage, rest, first) = self.widest(&self.rest(0, self.limit + 1), named.as_ref()).await?;
            let mut items = placed(&first, 0, 0);
            items.extend(placed(&rest, 1, 0));
            let mut counted = rest;
            counted.count_with(&first);
            return Ok(Found { counted, stage, items });
        };
        let stage = self.stage_of(cursor)?;
        if cursor.after.time == 0 {
            return self.after_a_name(cursor, stage, named).await;
        }
        let at = usize::try_from(cursor.after.primary).unwrap_or(usize::MAX).min(DEEP * 100);
        let from = at.saturating_sub(DRIFT);
        let window = self.taken(stage, self.rest(from, at - from + DRIFT + self.limit + 2));
        let mut questions = vec![window];
        questions.extend(named.map(|named| Question { limit: 0, ..named }));
        let mut answers = ask(self.connection, self.index, &questions).await?.into_iter();
        let (mut counted, named) = (answers.next().unwrap_or_default(), answers.next().unwrap_or_default());
        counted.count_with(&named);
        let last = cursor.after.id.to_string();
        let items = match counted.items.iter().position(|stored| stored.key == last) {
            Some(found) => placed(&counted, 1, from).split_off(found + 1),
            None => self.look_for(&last, at, stage).await?,
        };
        Ok(Found { counted, stage, items })
    }

    /// What follows an item among the whole names: more of them, then the rest from its beginning.
    async fn after_a_name(
        &self,
        cursor: &Cursor,
        stage: Option<Stage>,
        named: Option<Question>,
    ) -> Result<Found, SearchError> {
        let named = named.ok_or(SearchError::BadCursor)?;
        let behind = format!("key > \"{}\"", cursor.after.id);
        let more =
            Question { filter: format!("{} AND {behind}", named.filter), facets: &[], ..named.clone() };
        let rest = self.taken(stage, self.rest(0, self.limit + 1));
        let questions = [Question { limit: 0, ..named }, more, rest];
        let answers = ask(self.connection, self.index, &questions).await?;
        let [all, more, rest] = <[Answer; 3]>::try_from(answers).unwrap_or_default();
        let mut items = placed(&more, 0, 0);
        items.extend(placed(&rest, 1, 0));
        let mut counted = rest;
        counted.count_with(&all);
        Ok(Found { counted, stage, items })
    }

    /// The item that stood at `at` moved far or left: looks for it among the first few thousand, and
    /// goes on from the same number where it is gone.
    async fn look_for(&self, last: &str, at: usize, stage: Option<Stage>) -> Result<Vec<Item>, SearchError> {
        let all = Question { facets: &[], give: KEYS, ..self.rest(0, DEEP) };
        let found = ask(self.connection, self.index, &[self.taken(stage, all)]).await?;
        let keys = found.first().map(|answer| answer.items.as_slice()).unwrap_or_default();
        let from = keys.iter().position(|stored| stored.key == last).unwrap_or(at) + 1;
        let next = Question { facets: &[], ..self.rest(from, self.limit + 1) };
        let found = ask(self.connection, self.index, &[self.taken(stage, next)]).await?;
        Ok(found.first().map(|answer| placed(answer, 1, from)).unwrap_or_default())
    }

    /// Asks in every way the words may be taken, and for the whole names beside them. Gives the way that
    /// finds most, the narrower one where both find the same, then what it found and the whole names.
    async fn widest(
        &self,
        base: &Question,
        named: Option<&Question>,
    ) -> Result<(Option<Stage>, Answer, Answer), SearchError> {
        if self.words.is_empty() {
            let answer = ask(self.connection, self.index, std::slice::from_ref(base)).await?;
            return Ok((None, answer.into_iter().next().unwrap_or_default(), Answer::default()));
        }
        let mut stages = vec![Stage::Typed];
        if Stage::Stems.query(self.words) != Stage::Typed.query(self.words) {
            stages.push(Stage::Stems);
        }
        let taken = |stage: &Stage| self.taken(Some(*stage), base.clone());
        let questions: Vec<Question> = stages.iter().map(taken).chain(named.cloned()).collect();
        let mut answers = ask(self.connection, self.index, &questions).await?;
        let first = named.and_then(|_| answers.pop()).unwrap_or_default();
        let mut best = (Stage::Typed, Answer::default());
        for (stage, answer) in stages.into_iter().zip(answers) {
            if stage == Stage::Typed || answer.total > best.1.total {
                best = (stage, answer);
            }
        }
        if best.1.total + first.total == 0 && self.words.list.len() > 1 {
            let some = ask(self.connection, self.index, &[taken(&Stage::Some)]).await?;
            best = (Stage::Some, some.into_iter().next().unwrap_or_default());
        }
        Ok((Some(best.0), best.1, first))
    }

    fn question(&self, limit: usize) -> Question {
        Question {
            filter: filter::all(&self.conditions),
            sort: self.order.sort(),
            limit,
            facets: self.facets,
            give: WHOLE,
            ..Question::default()
        }
    }

    /// Those whose whole name was typed.
    fn named(&self) -> Option<Question> {
        let asked = self.names_first && self.order == Order::Match && !self.words.whole.is_empty();
        asked.then(|| Question {
            filter: with(&self.conditions, filter::equal("name_whole", &self.words.whole)),
            sort: vec!["key:asc".to_owned()],
            ..self.question(self.limit + 1)
        })
    }

    /// All others.
    fn rest(&self, offset: usize, limit: usize) -> Question {
        let mut question = Question { offset, ..self.question(limit) };
        if self.named().is_some() {
            question.filter = with(&self.conditions, filter::other("name_whole", &self.words.whole));
        }
        question
    }

    fn taken(&self, stage: Option<Stage>, question: Question) -> Question {
        Question { words: stage.map(|stage| (stage.query(self.words), stage)), ..question }
    }

    fn stage_of(&self, cursor: &Cursor) -> Result<Option<Stage>, SearchError> {
        if self.words.is_empty() {
            return Ok(None);
        }
        Stage::from_number(cursor.stage).map(Some).ok_or(SearchError::BadCursor)
    }

    /// The facets by all their names, the municipalities with the most matches.
    fn shown(&self, mut found: Facets) -> Facets {
        if !self.all_places
            && let Some(counts) = found.get_mut("municipality")
            && counts.len() > TOP_MUNICIPALITIES
        {
            let mut ranked: Vec<(String, u64)> = std::mem::take(counts).into_iter().collect();
            ranked.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            ranked.truncate(TOP_MUNICIPALITIES);
            counts.extend(ranked);
        }
        for name in self.facets {
            found.entry((*name).to_owned()).or_default();
        }
        found
    }
}

/// A page of nothing.
pub fn empty<T>(facets: &[&str]) -> Page<T> {
    let facets = facets.iter().map(|name| ((*name).to_owned(), Default::default())).collect();
    Page { items: Vec::new(), facets, total: 0, next_cursor: None, limited: false }
}

fn with(conditions: &[String], another: String) -> String {
    let mut all = conditions.to_vec();
    all.push(another);
    filter::all(&all)
}

fn placed(answer: &Answer, tier: u64, from: usize) -> Vec<Item> {
    let number = |at: usize| (from + at) as u64;
    let item =
        |(at, stored): (usize, &Arc<Stored>)| Item { stored: Arc::clone(stored), place: (tier, number(at)) };
    answer.items.iter().enumerate().map(item).collect()
}
