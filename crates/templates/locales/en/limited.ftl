limited-facilities = Search is limited at the moment. We only look for the beginning of the name, the municipality or the postcode. Try again later for more results.
limited-reviews = Search is limited at the moment. You see the newest reviews, even where your words are not in them. Try again later.
