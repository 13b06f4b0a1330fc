"""dxroi: investment effect (投資対効果) of ICT projects, judged over several years."""

__version__ = "0.1.0"
