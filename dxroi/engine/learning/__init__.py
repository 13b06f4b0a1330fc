"""What finished projects teach about the next one: their ratios of actual to plan, and levels that say what they hold.

`cases` makes the ratios of one project, `library` puts the like ones together, `levels` takes a level of a class,
`experience` lays it over a plan; where a class is too small, `published` has what others have published.
"""
