//! Tables of bounded size that forget what was used longest ago.

/// Places that one key may take.
const WAYS: usize = 8;

/// A value that a [`Table`] can hold.
pub(super) trait Entry: Clone + Default {
    /// When it was used last; the smallest of a set gives way when the set is full.
    fn used(&self) -> u32;
}

/// A hash table in sets of eight: it doubles until `most` entries, and from then on a new key takes the
/// place of the entry of its set that was used longest ago. No entry costs more than eight looks.
#[derive(Clone, Debug)]
pub(super) struct Table<V> {
    keys: Vec<u64>,
    values: Vec<V>,
    used: usize,
    most: usize,
}

impl<V: Entry> Table<V> {
    /// A table of at most `most` entries, rounded up to a power of two.
    pub fn new(most: usize) -> Self {
        let least = 64 * WAYS;
        Self {
            keys: vec![0; least],
            values: vec![V::default(); least],
            used: 0,
            most: most.next_power_of_two().max(least),
        }
    }

    #[inline]
    fn set(&self, key: u64) -> usize {
        let sets = self.keys.len() / WAYS;
        // The upper bits choose the set, so that keys that share lower bits do not collide.
        (key >> 20) as usize & (sets - 1)
    }

    #[inline]
    fn place(&self, key: u64) -> Option<usize> {
        let start = self.set(key) * WAYS;
        let keys = self.keys.get(start..start + WAYS)?;
        keys.iter().position(|&k| k == key).map(|way| start + way)
    }

    /// The entry of `key`.
    #[inline]
    pub fn get(&self, key: u64) -> Option<&V> {
        self.values.get(self.place(key.max(1))?)
    }

    /// The entry of `key`, made when there is none.
    #[inline]
    pub fn entry(&mut self, key: u64) -> &mut V {
        let key = key.max(1);
        let place = match self.place(key) {
            Some(place) => place,
            None => self.insert(key),
        };
        &mut self.values[place]
    }

    fn insert(&mut self, key: u64) -> usize {
        if self.used * 4 >= self.keys.len() * 3 && self.keys.len() < self.most {
            self.grow();
        }
        let start = self.set(key) * WAYS;
        let oldest = |&i: &usize| (self.keys[i] != 0, self.values[i].used());
        let place = (start..start + WAYS).min_by_key(oldest).unwrap_or(start);
        self.used += usize::from(self.keys[place] == 0);
        self.keys[place] = key;
        self.values[place] = V::default();
        place
    }

    fn grow(&mut self) {
        let size = self.keys.len() * 2;
        let keys = std::mem::replace(&mut self.keys, vec![0; size]);
        let values = std::mem::replace(&mut self.values, vec![V::default(); size]);
        self.used = 0;
        for (key, value) in keys.into_iter().zip(values).filter(|(key, _)| *key != 0) {
            let start = self.set(key) * WAYS;
            // A set receives the entries of one old set only, so there is room.
            if let Some(place) = (start..start + WAYS).find(|&i| self.keys[i] == 0) {
                self.keys[place] = key;
                self.values[place] = value;
                self.used += 1;
            }
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.used
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Default)]
    struct Seen(u32);

    impl Entry for Seen {
        fn used(&self) -> u32 {
            self.0
        }
    }

    #[test]
    fn it_keeps_what_is_used_and_stays_within_its_size() {
        let mut table = Table::<Seen>::new(4096);
        for i in 1..100_000_u32 {
            table.entry(super::super::hash::mix(u64::from(i), 7)).0 = i;
            table.entry(99).0 = i;
        }
        assert!(table.len() <= 4096, "{}", table.len());
        assert_eq!(table.get(99).map(|seen| seen.0), Some(99_999));
        let last = super::super::hash::mix(99_999, 7);
        assert_eq!(table.get(last).map(|seen| seen.0), Some(99_999));
    }
}
