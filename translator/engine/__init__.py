"""The translation engine: Argos packages, batched decoding, hypothesis quality."""
