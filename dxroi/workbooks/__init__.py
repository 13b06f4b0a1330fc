"""Excel workbooks (.xlsx): bytes -> sheets of cells, and the entry form -> bytes.

A room of its own on the floor of `loading` and `formats`: a workbook is neither YAML nor text. Read with the standard
library alone (`parts`, `reading`, `cells`, `number_formats`), so that a form comes back on a machine without the extra
`dxroi[excel]`, nothing in a file is ever expanded beyond its limits, and a formula is seen together with its result;
written with openpyxl (`making` and what it calls), which is imported only when a form is made.
"""
