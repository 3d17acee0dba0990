"""Read what is said to be so: polarity, modality, tense, and who said it."""
