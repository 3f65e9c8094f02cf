"""Export: a checkpoint to an Argos package folder (CTranslate2 model, SentencePiece vocabulary, metadata)."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import sentencepiece
import torch
from ctranslate2.specs import common_spec, transformer_spec

from training.model import Config, Seq2Seq
from training.prepare import VOCABULARY
from training.text import CLOSE, OPEN, TAGS

NAMES = {"es": "Spanish", "fr": "French", "ht": "Haitian Creole"}


def load(checkpoint: Path) -> tuple[Seq2Seq, int, int]:
    """Return the network of a checkpoint, its step and the target tokens it has seen."""
    saved = torch.load(checkpoint, weights_only=True, map_location="cpu")
    model = Seq2Seq(Config(**saved["config"])).eval()
    model.load_state_dict(saved["model"])
    return model, saved["step"], saved["seen"]


def export(checkpoint: Path, data: Path, lang: str, version: str, out: Path) -> Path:
    """Write ``out/translate-en_LANG-VERSION/`` and return it; an older one of the name is replaced."""
    model, _, seen = load(checkpoint)
    folder = out / f"translate-en_{lang}-{version.replace('.', '_')}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    convert(model, data / VOCABULARY, folder / "model")
    shutil.copy(data / VOCABULARY, folder / "sentencepiece.model")
    metadata = {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": "en",
        "from_name": "English",
        "to_code": lang,
        "to_name": NAMES[lang],
        "type": "translate",
        "target_prefix": TAGS[lang],
        "terminology": {"open": OPEN, "close": CLOSE},
        "trained_tokens": seen,
    }
    (folder / "metadata.json").write_text(
        json.dumps(metadata, indent=1, ensure_ascii=False), encoding="utf-8"
    )
    return folder


def convert(model: Seq2Seq, vocabulary: Path, out: Path, quantization: str | None = "int8") -> None:
    """Write a network as a CTranslate2 model folder."""
    c = model.c
    options = {
        "num_heads": c.heads,
        "pre_norm": True,
        "activation": common_spec.Activation.SWISH,
        "ffn_glu": True,
        "rms_norm": True,
        "rotary_dim": 0,
        "rotary_interleave": False,
    }
    encoder = transformer_spec.TransformerEncoderSpec(c.enc_layers, **options)
    decoder = transformer_spec.TransformerDecoderSpec(
        c.dec_layers, alignment_layer=-1, alignment_heads=c.heads, **options
    )
    for part in (encoder, decoder):
        if hasattr(part, "position_encodings"):  # rotary instead
            del part.position_encodings
    spec = transformer_spec.TransformerSpec(encoder, decoder)
    _configure(spec, vocabulary)
    _fill(encoder, decoder, model)
    spec.validate()
    spec.optimize(quantization=quantization)
    out.mkdir(parents=True, exist_ok=True)
    spec.save(str(out))


def _configure(spec: transformer_spec.TransformerSpec, vocabulary: Path) -> None:
    config = spec.config
    config.bos_token, config.eos_token, config.unk_token = "<s>", "</s>", "<unk>"
    config.decoder_start_token = "<s>"
    config.add_source_bos, config.add_source_eos = False, True
    processor = sentencepiece.SentencePieceProcessor(model_file=str(vocabulary))
    pieces = [processor.id_to_piece(i) for i in range(processor.get_piece_size())]
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)


def _fill(encoder, decoder, model: Seq2Seq) -> None:
    embeddings = _array(model.emb.weight)
    encoder.embeddings[0].weight = decoder.embeddings.weight = decoder.projection.weight = embeddings
    encoder.embeddings[0].multiply_by_sqrt_depth = decoder.embeddings.multiply_by_sqrt_depth = True
    encoder.layer_norm.gamma = _array(model.enorm.weight)
    decoder.layer_norm.gamma = _array(model.dnorm.weight)
    for spec, layer in zip(encoder.layer, model.enc, strict=True):
        _attention(spec.self_attention, layer.att, layer.n1, itself=True)
        _feed_forward(spec.ffn, layer.ffn, layer.n2)
    for spec, layer in zip(decoder.layer, model.dec, strict=True):
        _attention(spec.self_attention, layer.att, layer.n1, itself=True)
        _attention(spec.attention, layer.cross, layer.n2, itself=False)
        _feed_forward(spec.ffn, layer.ffn, layer.n3)


def _attention(spec, attention, norm, itself: bool) -> None:
    spec.layer_norm.gamma = _array(norm.weight)
    query, memory = _array(attention.q.weight), _array(attention.kv.weight)
    inputs = [np.concatenate([query, memory])] if itself else [query, memory]
    for linear, weight in zip(spec.linear, [*inputs, _array(attention.o.weight)], strict=True):
        linear.weight = weight


def _feed_forward(spec, layer, norm) -> None:
    spec.layer_norm.gamma = _array(norm.weight)
    spec.linear_0.weight = _array(layer.w1.weight)
    spec.linear_0_noact.weight = _array(layer.w3.weight)
    spec.linear_1.weight = _array(layer.w2.weight)


def _array(tensor: torch.Tensor) -> np.ndarray:
    return tensor.detach().float().cpu().numpy()
