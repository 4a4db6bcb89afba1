"""Turns a journey into the ways that customers can go, and into what becomes of ten thousand of them."""
