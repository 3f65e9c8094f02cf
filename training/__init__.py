"""How the bundled models are made: corpus preparation, training, export to Argos packages, evaluation.

Nothing in the ``translator`` package imports this one; its dependencies are the ``train`` extra.
"""
