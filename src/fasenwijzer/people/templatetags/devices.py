"""Devices in words, for the page that shows where somebody is logged in."""

from django import template

from fasenwijzer.people.me import devices

register = template.Library()


@register.filter
def device_name(user_agent: str) -> str:
    """Chrome on Windows."""
    return devices.device_name(user_agent)
