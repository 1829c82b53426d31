/** Candidates in bulk. */
package com.example.service.roster;
